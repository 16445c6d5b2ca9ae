package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgetting a shopper, whose id is one that nothing else holds. */
class ForgetShopperTest extends WithImportDesk {

    private static final String ID = "Kunde-8731-ö";
    private static final String DATASET = """
        {"inputBehaviours": [], "targetBehaviour": null, "minimumValue": null, "timeTies": "FILE", "tieSeed": 0}\
        """;

    @BeforeEach
    void fill() {
        desk.importFiles(
                desk.file(
                        "sales.csv",
                        ImportDesk.RETAIL,
                        "1,A,tent,1,2011-01-01 10:00:00,2.5," + ID,
                        "2,B,lamp,1,2011-01-01 10:00:00,2.5," + ID,
                        "C2,B,lamp,-1,2011-01-02 10:00:00,2.5," + ID,
                        "3,B,lamp,1,soon,2.5," + ID,
                        "3,,lamp,1,2011-01-01 10:00:00,2.5," + ID,
                        "3,B,lamp,many,2011-01-01 10:00:00,2.5," + ID,
                        ID + ",torn",
                        "4,A,tent,1,2011-01-01 10:00:00,2.5,other",
                        "5,A,tent,1,2011-01-01 10:00:00,2.5,other",
                        "6,B,lamp,1,2011-01-02 10:00:00,2.5,other",
                        "7,A,tent,1,2011-01-03 10:00:00,2.5,other"),
                desk.file("people.csv", "customer_id,city", ID + ",Leeds", "other,York"));
        desk.importFile(desk.file("again.csv", ImportDesk.RETAIL, "1,A,tent,1,2011-01-01 10:00:00,2.5," + ID));
        desk.workspace()
                .addJudgement(new Judgement(0, "me", ID, "a", "b", List.of(new Judgement.JudgedItem("A", true, true))));
        desk.workspace().feedback().put(new Feedback(0, "me", ID, "A", "a", 1, Feedback.Opinion.LIKED, ""));
        desk.workspace()
                .shownLists()
                .put(List.of(new ShownList("mail", ID, "", 0, List.of(new ShownItem(1, "A", true, false, null)))));
        desk.workspace().segments().save(new Segment("Theirs", "shopper == '" + ID + "'"));
        desk.workspace().segments().save(new Segment("All", "attribute('city') == 'york'"));
        desk.workspace().savePersona("Like " + ID, List.of(HistoryEvent.of("A")));
        desk.workspace().savePersona("Camper", List.of(HistoryEvent.of("A")));
        desk.workspace()
                .saveRuleSet(new RuleSet(
                        "spring",
                        List.of(
                                new Rule("Theirs", true, new Action.Hide(), "", "shopper == '" + ID + "'"),
                                new Rule("All", true, new Action.Hide(), "", ""))));
        nameInCleaningRules();
    }

    private void nameInCleaningRules() {
        CleanData clean = new CleanData(desk.workspace());
        clean.apply(CleaningRules.of(Map.of("missing-ids", ID + ",guest")), Progress.NONE);
        clean.undo(Progress.NONE);
    }

    @Test
    void nothingOfTheShopperIsFoundInAnyTableOrFileAndTheOthersStay() throws IOException {
        FittedModel.in(desk.workspace(), ModelKind.POPULARITY, "popular");
        desk.workspace().profile();
        assertTrue(tablesWithId().size() >= 5, tablesWithId().toString());

        ForgetShopper.Result result =
                new ForgetShopper(desk.workspace()).run(new ForgetShopper.Request(ID), Progress.NONE);

        assertEquals(3, result.interactions());
        assertEquals(2, result.judgements(), "a vote and a thumb");
        assertEquals(4, result.rejections());
        assertEquals(1, result.personas());
        assertEquals(2, result.rules(), "a rule and a segment");
        assertEquals(1, desk.count("shopper_attribute"));
        assertEquals(
                List.of("All"),
                desk.workspace().segments().list().stream().map(Segment::name).toList());
        assertEquals(List.of(), tablesWithId());
        assertEquals(0, desk.count("confirmation"));
        assertEquals(0, desk.count("judged_item"));
        assertEquals(0, desk.count("feedback"));
        assertEquals(0, desk.count("shown_item"));
        assertEquals(List.of("Camper"), desk.workspace().personas());
        assertEquals(1, desk.workspace().summary().shoppers());
        assertEquals(4, desk.workspace().summary().interactions());
        assertEquals(4, desk.count("import_rejection"), "counts of the report still hold");
        assertEquals(List.of("popular"), result.models());
        assertEquals(List.of(), filesWithId());
    }

    @Test
    void modelsThatWereTrainedWhileTheDataWereThereAreNamed() {
        long now = System.currentTimeMillis();
        for (String model : List.of("before", "after")) {
            desk.workspace().database().update("""
                    INSERT INTO model (name, checkpoint, kind, created, fingerprint, dataset, refit, seed, epochs,
                        best_epoch, seconds, settings, validation)
                    VALUES (?, ?, 'POPULARITY', ?, '', ?, FALSE, 1, 0, 0, 0, '{}', '{}')\
                    """, model, model, model.equals("before") ? 0 : now + 1, DATASET);
        }
        assertEquals(
                List.of("after"),
                new ForgetShopper(desk.workspace()).outlook(ID).models());
    }

    @Test
    void whomNothingNamesIsSaidToBeUnknown() {
        assertProblem(
                "shopper.unknown",
                () -> new ForgetShopper(desk.workspace()).run(new ForgetShopper.Request("nobody"), Progress.NONE),
                "nobody");
    }

    /** Tables and columns that hold the id, of all there are. */
    private List<String> tablesWithId() {
        List<String[]> columns = desk.workspace()
                .database()
                .query(
                        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'PUBLIC'",
                        row -> new String[] {row.text(1), row.text(2)});
        List<String> found = new ArrayList<>();
        for (String[] column : columns) {
            boolean holds = !desk.workspace()
                    .database()
                    .query(
                            "SELECT 1 FROM \"%s\" WHERE CAST(\"%s\" AS VARCHAR) LIKE ?".formatted(column[0], column[1]),
                            row -> row.integer(1),
                            "%" + ID + "%")
                    .isEmpty();
            if (holds) {
                found.add((column[0] + "." + column[1]).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private List<Path> filesWithId() throws IOException {
        try (Stream<Path> files = Files.walk(desk.workspace().folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(ForgetShopperTest::holdsId)
                    .toList();
        }
    }

    private static boolean holdsId(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                    .map(charset -> new String(ID.getBytes(charset), StandardCharsets.ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
