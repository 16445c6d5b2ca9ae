package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

class PaletteViewModelTest {

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final PaletteViewModel viewModel = new PaletteViewModel(
            session,
            selection,
            navigation,
            background,
            messages,
            List.of(command("screen.comparison"), command("shell.theme"), command("shell.about")));
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        workspace = TestShop.open(folder);
        session.replace(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void showsWhatCanBeDoneWhenItOpens() {
        viewModel.textProperty().set("something typed before");
        viewModel.reset();
        assertEquals(List.of("Compare", "Light or dark colours", "About Vitrine"), titles());
        viewModel.entries().get(1).action().run();
        assertEquals(List.of("shell.theme"), ran);
    }

    @Test
    void findsCommandsInTheLanguageOfTheWindow() {
        viewModel.textProperty().set(" ABOUT");
        assertEquals(List.of("About Vitrine"), titles());
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals(List.of(), titles());
        viewModel.textProperty().set("Vitrine");
        assertEquals(1, titles().size());
    }

    @Test
    void aShopperIsOpenedInExplore() {
        viewModel.textProperty().set("c-105");
        assertEquals(List.of("C-105"), titles());
        PaletteEntry entry = viewModel.entries().get(0);
        assertEquals("Shopper · 6 interactions, 6 purchases", entry.detail());
        entry.action().run();
        assertEquals("C-105", selection.shopperProperty().get());
        assertEquals(Navigation.EXPLORE, navigation.currentProperty().get());
    }

    @Test
    void anItemLeadsToThoseWhoHadIt() {
        viewModel.textProperty().set("headlamp");
        PaletteEntry entry = viewModel.entries().get(viewModel.entries().size() - 1);
        assertEquals("Headlamp 400 lumen, rechargeable", entry.title());
        assertEquals("Item SKU-1005 · who had it", entry.detail());
        entry.action().run();
        assertEquals("SKU-1005", selection.shopperSearchProperty().get());
        assertEquals(Navigation.EXPLORE, navigation.currentProperty().get());
    }

    @Test
    void listsSixOfEachAtMost() {
        viewModel.textProperty().set("C-1");
        assertEquals(
                6, titles().stream().filter(title -> title.startsWith("C-1")).count());
    }

    @Test
    void withoutAWorkspaceOnlyCommandsAreFound() {
        session.replace(null);
        viewModel.textProperty().set("c");
        assertTrue(titles().contains("Compare"));
        assertTrue(titles().stream().noneMatch(title -> title.startsWith("C-")));
    }

    private PaletteCommand command(String titleKey) {
        return new PaletteCommand(Material2OutlinedAL.HOME, titleKey, "palette.action", () -> ran.add(titleKey));
    }

    private List<String> titles() {
        return viewModel.entries().stream().map(PaletteEntry::title).toList();
    }
}
