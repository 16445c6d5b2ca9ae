package dev.vitrine.app;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PlotFolder;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.TableSheet;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.preferences.Appearance;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.preferences.WindowPlacement;
import dev.vitrine.app.sample.SampleWorkspace;
import dev.vitrine.app.selfcheck.SelfCheck;
import dev.vitrine.app.session.FirstScreen;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperForgetter;
import dev.vitrine.app.session.WorkspaceOpener;
import dev.vitrine.app.shell.AboutDialog;
import dev.vitrine.app.shell.PaletteCommand;
import dev.vitrine.app.shell.PaletteViewModel;
import dev.vitrine.app.shell.Screen;
import dev.vitrine.app.shell.SelfCheckDialog;
import dev.vitrine.app.shell.ShellActions;
import dev.vitrine.app.shell.ShellView;
import dev.vitrine.app.shell.ShellViewModel;
import dev.vitrine.app.shell.Toasts;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.WindowIcons;
import dev.vitrine.app.training.CleaningLine;
import dev.vitrine.app.training.ModelsTable;
import dev.vitrine.app.training.ModelsViewModel;
import dev.vitrine.app.training.TrainingOperations;
import dev.vitrine.app.training.TrainingView;
import dev.vitrine.app.training.TrainingViewModel;
import dev.vitrine.app.training.WorkspaceTraining;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The composition root: makes every part of the window and gives each what it needs. */
public final class Workbench implements AutoCloseable {

    private final Stage stage;
    private final Preferences preferences;
    private final Path programFolder;
    private final ExecutorService workers = Threads.workers();
    private final Messages messages;
    private final Look look;
    private final Toasts toasts = new Toasts();
    private final Dialogs dialogs;
    private final Failures failures;
    private final Background background;
    private final OpenWorkspace workspace;
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final FirstScreen firstScreen = new FirstScreen();
    private final WorkspaceOpener opener;
    private Runnable leaveTraining = () -> {};
    private final PlotFolder plots;
    private final ShellViewModel shellViewModel;
    private final ShellView shell;

    /** Makes the dialogs of the window; a test answers them itself. */
    @FunctionalInterface
    public interface DialogMaker {
        Dialogs make(Stage owner, Look look, Messages messages, Consumer<String> toast);
    }

    /** @param language null for the one in the preferences */
    public Workbench(
            Stage stage,
            Preferences preferences,
            Path programFolder,
            @Nullable Locale language,
            DialogMaker dialogMaker) {
        this.stage = stage;
        this.preferences = preferences;
        this.programFolder = programFolder;
        Appearance appearance = preferences.appearance();
        messages = new Messages(language == null ? appearance.language() : language);
        look = new Look(appearance.theme());
        dialogs = dialogMaker.make(stage, look, messages, toasts::show);
        failures = new Failures(dialogs);
        background = new Background(workers, Threads.ui(), failures);
        workspace = new OpenWorkspace(background);
        messages.currencyProperty().bind(workspace.currencyProperty());
        opener = new WorkspaceOpener(
                workspace,
                selection,
                background,
                progress -> SampleWorkspace.open(programFolder.resolve("sample shop"), progress),
                dialogs,
                preferences::saveLastWorkspace);
        plots = new PlotFolder(programFolder.resolve("plots"));
        // Told before any screen that begins something then.
        firstScreen.then(StartLog::usable);
        shellViewModel = new ShellViewModel(workspace, background, messages, look.themeProperty());
        shell = shell(screens());
    }

    public void show() {
        Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
        WindowPlacement placement = preferences.windowPlacement().within(room.getWidth(), room.getHeight());
        Scene scene = new Scene(shell, placement.width(), placement.height());
        look.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(messages.bind("app.name"));
        firstScreen.then(() -> stage.getIcons().setAll(WindowIcons.all()));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setMaximized(placement.maximized());
        stage.show();
    }

    /** Opens the workspace asked for, else the one open last, else the sample shop. */
    public void openFirst(@Nullable Path asked) {
        Path folder = asked == null ? preferences.lastWorkspace().orElse(null) : asked.toAbsolutePath();
        if (folder == null) {
            opener.openSampleShop();
        } else {
            opener.open(folder);
        }
        firstScreen.await(background);
    }

    /** Tells when the window is usable. */
    public FirstScreen firstScreen() {
        return firstScreen;
    }

    /** Says what models run on here; at the first start, unpacks the tensor library before. */
    public void findDevice() {
        if (EngineRuntime.isUnpacked()) {
            showDevice();
            return;
        }
        background.submit(
                "job.natives",
                progress -> {
                    EngineRuntime.unpack(progress);
                    return true;
                },
                unpacked -> showDevice());
    }

    private void showDevice() {
        shellViewModel.findDevice(() -> ComputeDevice.foreseen().name());
    }

    /** Tells the person of whatever goes wrong. */
    public Consumer<Throwable> failures() {
        return failures;
    }

    public Navigation navigation() {
        return navigation;
    }

    public Selection selection() {
        return selection;
    }

    public Look look() {
        return look;
    }

    public Messages messages() {
        return messages;
    }

    public Background background() {
        return background;
    }

    public OpenWorkspace workspace() {
        return workspace;
    }

    /** Ends what is running, a training so that it can go on another time, closes the workspace and remembers the person's choices. */
    @Override
    public void close() {
        leaveTraining.run();
        List.copyOf(background.running()).forEach(job -> job.cancel());
        preferences.save(new Appearance(messages.locale(), look.themeProperty().get()));
        if (stage.getScene() != null) {
            preferences.save(new WindowPlacement(
                    stage.getScene().getWidth(), stage.getScene().getHeight(), stage.isMaximized()));
        }
        Workspace open = workspace.get();
        if (open != null) {
            workers.execute(open::close);
        }
        Threads.finish(workers);
    }

    private List<Screen> screens() {
        ShopperForgetter forgetter = new ShopperForgetter(workspace, selection, background, dialogs);
        ListScreens lists = new ListScreens(workspace, selection, navigation, background, dialogs, messages, forgetter);
        DataScreen data = new DataScreen(
                workspace,
                background,
                dialogs,
                messages,
                plots,
                look.themeProperty(),
                firstScreen.usableProperty(),
                forgetter);
        return List.of(
                new Screen(
                        Navigation.DATA,
                        Material2OutlinedMZ.STORAGE,
                        () -> data.build(this::explore, opener::openSampleShop)),
                new Screen(Navigation.TRAINING, Material2OutlinedAL.INSIGHTS, () -> trainingScreen(data)),
                lists.explore(),
                lists.comparison(),
                lists.attention(),
                lists.rules());
    }

    private TrainingView trainingScreen(DataScreen data) {
        int threads = Runtime.getRuntime().availableProcessors();
        TrainingViewModel viewModel =
                new TrainingViewModel(workspace, selection, background, dialogs, this::training, threads);
        leaveTraining = viewModel::leave;
        ModelsTable models = new ModelsTable(
                viewModel, new ModelsViewModel(workspace, background, this::training, dialogs), messages);
        new SheetActions(dialogs, background, messages)
                .offer(models.table(), () -> TableSheet.of(models.table()), () -> "models.csv");
        CleaningLine cleaning = new CleaningLine(workspace, background, messages, () -> {
            navigation.go(Navigation.DATA);
            data.showCleaning();
        });
        return new TrainingView(
                viewModel,
                cleaning,
                models,
                messages,
                () -> navigation.go(Navigation.DATA),
                () -> navigation.go(Navigation.COMPARISON));
    }

    private TrainingOperations training(Workspace open) {
        return new WorkspaceTraining(open, kind -> messages.get("model.usualName." + kind.id()));
    }

    private void explore(String shopper) {
        selection.selectShopper(shopper);
        navigation.go(Navigation.EXPLORE);
    }

    private ShellView shell(List<Screen> screens) {
        ShellActions actions = new ShellActions(
                this::showPalette, opener::openSampleShop, this::chooseWorkspace, this::checkMachine, this::showAbout);
        PaletteViewModel palette = new PaletteViewModel(
                workspace, selection, navigation, background, messages, commands(screens, actions));
        return new ShellView(shellViewModel, palette, screens, navigation, firstScreen, actions, toasts, messages);
    }

    private List<PaletteCommand> commands(List<Screen> screens, ShellActions actions) {
        Stream<PaletteCommand> places = screens.stream()
                .map(screen -> new PaletteCommand(
                        screen.icon(), screen.titleKey(), "palette.screen", () -> navigation.go(screen.id())));
        Stream<PaletteCommand> others = Stream.of(
                action("shell.openSample", actions.openSample()),
                action("shell.openFolder", actions.openFolder()),
                action("shell.theme", shellViewModel::switchTheme),
                action("shell.language", shellViewModel::switchLanguage),
                action("shell.selfCheck", actions.selfCheck()),
                action("shell.about", actions.about()));
        return Stream.concat(places, others).toList();
    }

    private static PaletteCommand action(String titleKey, Runnable action) {
        return new PaletteCommand(Material2OutlinedMZ.PLAY_ARROW, titleKey, "palette.action", action);
    }

    private void showPalette() {
        shell.showPalette();
    }

    private void showAbout() {
        new AboutDialog(stage, look, messages).show();
    }

    private void checkMachine() {
        SelfCheck check = new SelfCheck(programFolder, System.getenv(), messages.locale(), Font::getFamilies);
        background.submit(
                "job.selfCheck",
                progress -> check.run(),
                result -> new SelfCheckDialog(stage, look, messages, result, check.verdict(result)).show());
    }

    private void chooseWorkspace() {
        dialogs.chooseFolder("shell.openFolder").ifPresent(opener::open);
    }
}
