package dev.vitrine.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.SequenceDataset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaTest {

    @TempDir
    Path folder;

    private static final List<HistoryEvent> EVENTS = List.of(
            new HistoryEvent("tent", "view", 1_000),
            new HistoryEvent("stove", "purchase", SequenceDataset.NO_TIME),
            new HistoryEvent("tent", "purchase", 2_000));

    @Test
    void aPersonaIsThereWhenTheWorkspaceIsOpenedAgain() {
        try (Workspace workspace = open()) {
            workspace.savePersona("Camper", EVENTS);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertEquals(List.of("Camper"), workspace.personas());
            assertEquals(EVENTS, events(workspace, "Camper"));
        }
    }

    @Test
    void aPersonaSavedAgainTakesThePlaceOfTheOlder() {
        try (Workspace workspace = open()) {
            workspace.savePersona("Camper", EVENTS);
            workspace.savePersona("Camper", EVENTS.subList(0, 1));
            assertEquals(EVENTS.subList(0, 1), events(workspace, "Camper"));
            workspace.removePersona("Camper");
            assertTrue(workspace.persona("Camper").isEmpty());
            assertEquals(List.of(), workspace.personas());
        }
    }

    @Test
    void aPersonaSaysWhichOfItsItemsAreGone() {
        try (Workspace workspace = open()) {
            workspace.savePersona("Camper", EVENTS);
            workspace.database().update("DELETE FROM item WHERE id = 'tent'");
            assertEquals(EVENTS.subList(1, 2), events(workspace, "Camper"));
            assertEquals(
                    List.of("tent"), workspace.persona("Camper").orElseThrow().missing());
        }
    }

    @Test
    void aWorkspaceOfAnEarlierVersionIsGivenTheTable() {
        try (Workspace workspace = open()) {
            workspace.database().update("DROP TABLE persona_event");
            workspace.database().update("DROP TABLE persona");
            workspace.database().update("UPDATE schema_version SET version = 3");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertEquals(List.of(), workspace.personas());
        }
    }

    private Workspace open() {
        Workspace workspace = Workspace.open(folder);
        workspace
                .database()
                .update("INSERT INTO item (item_key, id, title) VALUES (1, 'tent', 'Tent'), (2, 'stove', 'Stove')");
        return workspace;
    }

    private static List<HistoryEvent> events(Workspace workspace, String name) {
        return workspace.persona(name).orElseThrow().events().stream()
                .map(HistoryEvent::of)
                .toList();
    }
}
