package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ShellViewModel viewModel =
            new ShellViewModel(session, background, messages, new SimpleObjectProperty<>(Theme.LIGHT));

    @Test
    void namesTheWorkspaceAndItsSizes() throws IOException {
        StringBinding name = viewModel.workspaceName();
        StringBinding sizes = viewModel.sizes();
        assertEquals("No workspace", name.get());
        assertEquals("0 shoppers   0 items   0 interactions", sizes.get());
        try (Workspace workspace = TestShop.open(folder)) {
            session.replace(workspace);
            work();
            assertEquals("outdoor shop", name.get());
            assertEquals("24 shoppers   16 items   144 interactions", sizes.get());
            viewModel.switchLanguage();
            assertEquals(messages.get("status.sizes", 24, 16, 144), sizes.get());
        }
    }

    @Test
    void namesTheDeviceOnceItIsKnown() {
        StringBinding device = viewModel.device();
        viewModel.findDevice(() -> "CPU");
        assertEquals("", device.get());
        work();
        assertTrue(device.get().startsWith("CPU, "), device.get());
    }

    @Test
    void saysWhatAJobIsDoing() {
        Job job = background.submit("job.training", progress -> "done", result -> {});
        StringBinding words = viewModel.describe(job);
        assertEquals(List.of(job), viewModel.jobs());
        assertEquals("Training", words.get());
        job.update(0.5, "train.epoch", 7, 0.1234);
        assertEquals("Training · epoch 7, NDCG@10 0.1234", words.get());
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertTrue(words.get().startsWith("正在训练 · ") || words.get().startsWith("训练 · "), words.get());
    }

    @Test
    void switchesLanguageAndColoursToAndFro() {
        viewModel.switchLanguage();
        assertEquals("zh", viewModel.localeProperty().get().getLanguage());
        viewModel.switchLanguage();
        assertEquals("en", viewModel.localeProperty().get().getLanguage());
        viewModel.switchTheme();
        assertEquals(Theme.DARK, viewModel.themeProperty().get());
        viewModel.switchTheme();
        assertEquals(Theme.LIGHT, viewModel.themeProperty().get());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
