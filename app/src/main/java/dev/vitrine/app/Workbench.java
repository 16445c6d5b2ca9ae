package dev.vitrine.app;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PlotBrowser;
import dev.vitrine.app.chart.PlotFolder;
import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.data.DataTabs;
import dev.vitrine.app.data.DataView;
import dev.vitrine.app.data.DataViewModel;
import dev.vitrine.app.data.ItemsPane;
import dev.vitrine.app.data.ListViewModel;
import dev.vitrine.app.data.OverviewPane;
import dev.vitrine.app.data.OverviewViewModel;
import dev.vitrine.app.data.ShoppersPane;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.dialog.WindowDialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.preferences.Appearance;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.preferences.WindowPlacement;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.sample.SampleWorkspace;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.WorkspaceOpener;
import dev.vitrine.app.shell.AboutDialog;
import dev.vitrine.app.shell.PaletteCommand;
import dev.vitrine.app.shell.PaletteViewModel;
import dev.vitrine.app.shell.Screen;
import dev.vitrine.app.shell.ShellActions;
import dev.vitrine.app.shell.ShellView;
import dev.vitrine.app.shell.ShellViewModel;
import dev.vitrine.app.shell.Toasts;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.training.ModelsTable;
import dev.vitrine.app.training.TrainingView;
import dev.vitrine.app.training.TrainingViewModel;
import dev.vitrine.app.training.WorkspaceTraining;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The composition root: makes every part of the window and gives each what it needs. */
public final class Workbench implements AutoCloseable {

    private final Stage stage;
    private final Preferences preferences;
    private final ExecutorService workers = Threads.workers();
    private final Messages messages;
    private final Look look;
    private final Toasts toasts = new Toasts();
    private final Dialogs dialogs;
    private final Background background;
    private final OpenWorkspace workspace;
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final WorkspaceOpener opener;
    private final PlotFolder plots;
    private final PlotBrowser plotBrowser = new PlotBrowser();
    private final ObservableValue<PlotColours> plotColours;
    private final ShellView shell;

    /** @param language null for the one in the preferences */
    public Workbench(Stage stage, Preferences preferences, Path programFolder, @Nullable Locale language) {
        this.stage = stage;
        this.preferences = preferences;
        Appearance appearance = preferences.appearance();
        messages = new Messages(language == null ? appearance.language() : language);
        look = new Look(appearance.theme());
        dialogs = new WindowDialogs(stage, look, messages, toasts::show);
        background = new Background(workers, Threads.ui(), new Failures(dialogs));
        workspace = new OpenWorkspace(background);
        opener = new WorkspaceOpener(
                workspace,
                selection,
                background,
                progress -> SampleWorkspace.open(programFolder.resolve("sample shop"), progress),
                preferences::saveLastWorkspace);
        plots = new PlotFolder(programFolder.resolve("plots"));
        plotColours = look.themeProperty().map(theme -> theme == Theme.LIGHT ? PlotColours.LIGHT : PlotColours.DARK);
        shell = shell(screens());
    }

    public void show() {
        WindowPlacement placement = preferences.windowPlacement();
        Scene scene = new Scene(shell, placement.width(), placement.height());
        look.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(messages.bind("app.name"));
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
    }

    public Navigation navigation() {
        return navigation;
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

    /** Ends what is running, closes the workspace and remembers the person's choices. */
    @Override
    public void close() {
        List.copyOf(background.running()).forEach(job -> job.cancel());
        preferences.save(new Appearance(messages.locale(), look.themeProperty().get()));
        if (stage.getScene() != null) {
            preferences.save(new WindowPlacement(
                    stage.getScene().getWidth(), stage.getScene().getHeight(), stage.isMaximized()));
        }
        workers.shutdown();
        Workspace open = workspace.get();
        if (open != null) {
            open.close();
        }
    }

    private List<Screen> screens() {
        ListScreens lists = new ListScreens(workspace, selection, navigation, background, dialogs, messages);
        return List.of(
                new Screen(Navigation.DATA, Material2OutlinedMZ.STORAGE, this::dataScreen),
                lists.explore(),
                new Screen(Navigation.TRAINING, Material2OutlinedAL.INSIGHTS, this::trainingScreen),
                lists.attention(),
                lists.comparison());
    }

    private DataView dataScreen() {
        DataViewModel viewModel = new DataViewModel(workspace, background, dialogs, messages);
        OverviewViewModel overview =
                new OverviewViewModel(viewModel.profileProperty(), plotColours, background, messages, plots::write);
        ListViewModel<ItemCard> items = new ListViewModel<>(
                workspace,
                background,
                (open, text, offset, limit) -> open.findItems(text, offset, limit, messages.locale()));
        ListViewModel<ShopperCard> shoppers = new ListViewModel<>(workspace, background, Workspace::findShoppers);
        DataTabs tabs = new DataTabs(
                new OverviewPane(
                        overview,
                        new PlotView(plotBrowser, plotColours.map(colours -> Color.web(colours.background()))),
                        messages),
                new ItemsPane(items, messages),
                new ShoppersPane(shoppers, messages, this::explore),
                messages);
        return new DataView(viewModel, tabs, messages, opener::openSampleShop);
    }

    private TrainingView trainingScreen() {
        int threads = Runtime.getRuntime().availableProcessors();
        TrainingViewModel viewModel =
                new TrainingViewModel(workspace, selection, background, WorkspaceTraining::new, threads);
        ModelsTable models = new ModelsTable(workspace.modelsProperty(), messages);
        return new TrainingView(
                viewModel,
                models,
                messages,
                () -> navigation.go(Navigation.DATA),
                () -> navigation.go(Navigation.COMPARISON));
    }

    private void explore(String shopper) {
        selection.selectShopper(shopper);
        navigation.go(Navigation.EXPLORE);
    }

    private ShellView shell(List<Screen> screens) {
        ShellViewModel viewModel = new ShellViewModel(workspace, background, messages, look.themeProperty(), device());
        ShellActions actions =
                new ShellActions(this::showPalette, opener::openSampleShop, this::chooseWorkspace, this::showAbout);
        PaletteViewModel palette = new PaletteViewModel(
                workspace, selection, navigation, background, messages, commands(screens, viewModel, actions));
        return new ShellView(viewModel, palette, screens, navigation, actions, toasts, messages);
    }

    private List<PaletteCommand> commands(List<Screen> screens, ShellViewModel viewModel, ShellActions actions) {
        Stream<PaletteCommand> places = screens.stream()
                .map(screen -> new PaletteCommand(
                        screen.icon(), screen.titleKey(), "palette.screen", () -> navigation.go(screen.id())));
        Stream<PaletteCommand> others = Stream.of(
                action("shell.openSample", actions.openSample()),
                action("shell.openFolder", actions.openFolder()),
                action("shell.theme", viewModel::switchTheme),
                action("shell.language", viewModel::switchLanguage),
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

    private void chooseWorkspace() {
        dialogs.chooseFolder("shell.openFolder").ifPresent(opener::open);
    }

    private static String device() {
        return "CPU";
    }
}
