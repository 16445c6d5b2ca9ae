package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.data.DataViewModel.State;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final DataViewModel viewModel =
            new DataViewModel(session, background, dialogs, new Messages(Locale.ENGLISH), WorkspaceImporter::new);
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"));
    }

    @AfterEach
    void close() {
        workspace.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void knowsALoadingAnEmptyAndAFilledWorkspace() throws IOException {
        assertEquals(State.LOADING, viewModel.stateProperty().get());
        session.replace(workspace);
        assertEquals(State.EMPTY, viewModel.stateProperty().get());
        TestShop.importInto(workspace, TestShop.write(folder));
        session.changed();
        assertEquals(State.FILLED, viewModel.stateProperty().get());
        assertEquals("orders.csv", viewModel.importsProperty().get().get(0).file());
        assertEquals(
                TestShop.SHOPPERS, viewModel.profileProperty().get().summary().shoppers());
        session.replace(null);
        assertEquals(State.LOADING, viewModel.stateProperty().get());
    }

    @Test
    void opensTheSheetOnChosenFilesAndImportsThem() throws IOException {
        session.replace(workspace);
        dialogs.filesToOpen = List.of(TestShop.write(folder));
        viewModel.chooseFiles();
        ImportSheetViewModel sheet = viewModel.sheetProperty().get();
        assertNotNull(sheet);
        sheet.start();
        assertNull(viewModel.sheetProperty().get(), "the sheet goes away");
        assertEquals(State.FILLED, viewModel.stateProperty().get());
        assertEquals(List.of("data.imported"), dialogs.done);
    }

    @Test
    void opensNoSheetWithoutFilesOrWithoutAWorkspace() throws IOException {
        viewModel.prepareImport(List.of(TestShop.write(folder)));
        assertNull(viewModel.sheetProperty().get());
        session.replace(workspace);
        viewModel.chooseFiles();
        assertNull(viewModel.sheetProperty().get());
    }

    @Test
    void anImportIsTakenBackOnceThatIsConfirmed() throws IOException {
        TestShop.importInto(workspace, TestShop.write(folder));
        session.replace(workspace);
        dialogs.agrees = false;
        viewModel.removeImport(viewModel.importsProperty().get().get(0));
        assertEquals(State.FILLED, viewModel.stateProperty().get());
        dialogs.agrees = true;
        viewModel.removeImport(viewModel.importsProperty().get().get(0));
        assertEquals(State.EMPTY, viewModel.stateProperty().get());
        assertEquals(List.of("data.remove", "data.remove"), dialogs.asked);
        assertEquals(List.of("data.removed"), dialogs.done);
    }

    @Test
    void aFileThatWasImportedBeforeIsSaidToBeAndAddsNothing() throws IOException {
        Path orders = TestShop.write(folder);
        TestShop.importInto(workspace, orders);
        session.replace(workspace);
        viewModel.prepareImport(List.of(orders));
        ImportSheetViewModel sheet = viewModel.sheetProperty().get();
        assertNotNull(sheet);
        FileDraft draft = sheet.files().get(0);
        assertTrue(
                sheet.earlier(draft).get().contains("orders.csv"),
                sheet.earlier(draft).get());
        sheet.start();
        assertEquals(List.of("data.nothingNew"), dialogs.done);
        assertEquals(1, viewModel.importsProperty().get().size());
        long before = workspace.summary().interactions();
        draft.setAgain(true);
        sheet.start();
        assertEquals(2 * before, workspace.summary().interactions());
    }

    @Test
    void savesWhatWasRejectedWhereThePersonSays() throws IOException {
        TestShop.importInto(workspace, TestShop.write(folder));
        session.replace(workspace);
        viewModel.saveRejections(viewModel.importsProperty().get().get(0));
        assertEquals(List.of(), dialogs.done, "nowhere was chosen");
        dialogs.fileToSave = folder.resolve("rejected.csv");
        viewModel.saveRejections(viewModel.importsProperty().get().get(0));
        assertEquals(List.of("data.rejectionsSaved"), dialogs.done);
        assertTrue(Files.readString(dialogs.fileToSave).contains("noShopper"));
    }
}
