package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageModelsTest extends WithImportDesk {

    @BeforeEach
    void train() throws IOException {
        desk.importFile(desk.file(
                "events.csv",
                "user,item,time",
                "ann,tent,2026-03-01",
                "ann,lamp,2026-03-02",
                "ann,mat,2026-03-03",
                "bob,lamp,2026-03-01",
                "bob,mat,2026-03-02",
                "bob,tent,2026-03-03"));
        for (String name : List.of("first", "second")) {
            FittedModel.in(desk.workspace(), ModelKind.POPULARITY, name);
        }
    }

    @Test
    void givesAModelAnotherName() {
        models().rename("first", " best sellers ");
        assertEquals(List.of("second", "best sellers"), names());
    }

    @Test
    void refusesANameInUseOrNone() {
        assertProblem("model.renameInUse", () -> models().rename("first", "second"), "first", "second");
        assertProblem("model.blankName", () -> models().rename("first", " "));
        assertProblem("model.unknown", () -> models().rename("third", "fourth"), "third", "second, first");
        assertEquals(List.of("second", "first"), names());
    }

    @Test
    void takesAModelAwayWithItsFiles() {
        String checkpoint = desk.workspace().model("first").checkpoint();
        Path files = desk.workspace().checkpoints().folder(checkpoint);
        assertTrue(Files.exists(files));

        models().delete("first");

        assertEquals(List.of("second"), names());
        assertFalse(Files.exists(files));
    }

    @Test
    void keepsNotesAndWhichModelIsLive() {
        assertProblem("model.noneLive", () -> models().live());
        models().note("first", " for the spring sale ");
        models().serve("first", true);
        models().serve("second", true);
        models().rename("second", "third");

        assertEquals("third", models().live());
        List<ListedModel> listed = models().list();
        assertEquals(
                List.of("third", "first"),
                listed.stream().map(ListedModel::name).toList());
        assertEquals(
                List.of(true, false), listed.stream().map(ListedModel::live).toList());
        assertEquals("for the spring sale", listed.get(1).note());
        assertTrue(listed.get(0).bytes() > 100, listed::toString);

        models().serve("third", false);
        assertProblem("model.noneLive", () -> models().live());
    }

    private ManageModels models() {
        return new ManageModels(desk.workspace());
    }

    private List<String> names() {
        return desk.workspace().models(null).stream().map(ModelCard::name).toList();
    }
}
