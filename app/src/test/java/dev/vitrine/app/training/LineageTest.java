package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageTest {

    @Test
    void eachModelStandsBelowTheOneItGoesOnFromAndTheNewestTreeFirst() {
        Lineage lineage = new Lineage(List.of(
                model("third", "second"),
                model("other", null),
                model("second", "first"),
                model("orphan", "deleted"),
                model("first", null)));

        assertEquals(
                List.of("first", "↳ second", "    ↳ third", "other", "orphan"),
                lineage.models().stream().map(lineage::title).toList());
    }

    @Test
    void oneThatGotTheNameOfAParentThatIsGoneIsNoParent() {
        Lineage lineage = new Lineage(
                List.of(model("spring", "spring 2"), model("spring 2", "spring"), model("itself", "itself")));

        assertEquals(
                List.of("spring 2", "↳ spring", "itself"),
                lineage.models().stream().map(lineage::title).toList());
    }

    private static ListedModel model(String name, @Nullable String parent) {
        ModelCard card = new ModelCard(
                name,
                "checkpoint",
                ModelKind.TRANSFORMER,
                0,
                "f",
                DatasetOptions.DEFAULT,
                false,
                42,
                0,
                0,
                0.1,
                Map.of(),
                Map.of(),
                parent);
        return new ListedModel(card, "", false, 1);
    }
}
