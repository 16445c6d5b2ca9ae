package dev.vitrine.app.shell;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.preferences.Appearance;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.style.Theme;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the frame around the screens shows: the workspace, its sizes, what is running; and how the window looks. */
public final class ShellViewModel {

    private final OpenWorkspace workspace;
    private final Background background;
    private final Messages messages;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");

    public ShellViewModel(
            OpenWorkspace workspace, Background background, Messages messages, ObjectProperty<Theme> theme) {
        this.workspace = workspace;
        this.background = background;
        this.messages = messages;
        this.theme = theme;
    }

    /** Name of the folder that is open, or words for none. */
    public StringBinding workspaceName() {
        return Bindings.createStringBinding(
                () -> nameOf(workspace.get()), workspace.workspaceProperty(), messages.localeProperty());
    }

    /** The sizes of the workspace in one line. */
    public StringBinding sizes() {
        return Bindings.createStringBinding(
                () -> sizesOf(workspace.summaryProperty().get()),
                workspace.summaryProperty(),
                messages.localeProperty());
    }

    /** What models run on; empty until it is known. */
    public StringBinding device() {
        int threads = Runtime.getRuntime().availableProcessors();
        return Bindings.createStringBinding(
                () -> device.get().isEmpty() ? "" : messages.get("status.device", device.get(), threads),
                device,
                messages.localeProperty());
    }

    /** Asks what models run on. Starts the tensor library, so not before the window is there. */
    public void findDevice(Supplier<String> finder) {
        background.query(progress -> finder.get(), device::set);
    }

    public ObservableList<Job> jobs() {
        return background.running();
    }

    /** Name of a job and the stage it is in. */
    public StringBinding describe(Job job) {
        return Bindings.createStringBinding(
                () -> {
                    Job.Status status = job.statusProperty().get();
                    String title = messages.get(job.title(), job.titleDetails().toArray());
                    return status.stage().isEmpty()
                            ? title
                            : title + " · "
                                    + messages.get(
                                            "stage." + status.stage(),
                                            status.details().toArray());
                },
                job.statusProperty(),
                messages.localeProperty());
    }

    public void switchTheme() {
        theme.set(theme.get().other());
    }

    public void switchLanguage() {
        boolean chinese = messages.locale().getLanguage().equals("zh");
        messages.localeProperty().set(chinese ? Appearance.ENGLISH : Appearance.CHINESE);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Locale> localeProperty() {
        return messages.localeProperty();
    }

    private String nameOf(@Nullable Workspace open) {
        if (open == null) {
            return messages.get("shell.noWorkspace");
        }
        Path name = open.folder().getFileName();
        return name == null ? open.folder().toString() : name.toString();
    }

    private String sizesOf(WorkspaceSummary summary) {
        return messages.get("status.sizes", summary.shoppers(), summary.items(), summary.interactions());
    }
}
