package dev.vitrine.app;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.chart.PlotFolder;
import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.data.CleaningPane;
import dev.vitrine.app.data.CleaningViewModel;
import dev.vitrine.app.data.DataTabs;
import dev.vitrine.app.data.DataView;
import dev.vitrine.app.data.DataViewModel;
import dev.vitrine.app.data.FindingsPane;
import dev.vitrine.app.data.FindingsViewModel;
import dev.vitrine.app.data.ItemFilterViewModel;
import dev.vitrine.app.data.ItemsPane;
import dev.vitrine.app.data.ListSource;
import dev.vitrine.app.data.ListViewModel;
import dev.vitrine.app.data.OverviewPane;
import dev.vitrine.app.data.OverviewViewModel;
import dev.vitrine.app.data.ShoppersPane;
import dev.vitrine.app.data.SplitPane;
import dev.vitrine.app.data.SplitViewModel;
import dev.vitrine.app.data.WorkspaceImporter;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.ShopperForgetter;
import dev.vitrine.app.style.Theme;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.findings.Finding;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Puts the Data screen together. */
final class DataScreen {

    private final OpenWorkspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final PlotFolder plots;
    private final SheetActions sheets;
    private final ObservableValue<PlotColours> colours;
    private final ObservableValue<Boolean> mayDraw;
    private final ShopperForgetter forgetter;
    private @Nullable CleaningViewModel cleaning;
    private Runnable showCleaning = () -> {};

    /** @param mayDraw whether it is time for the plots, which cost more than all the rest of the window */
    DataScreen(
            OpenWorkspace workspace,
            Background background,
            Dialogs dialogs,
            Messages messages,
            PlotFolder plots,
            ObservableValue<Theme> theme,
            ObservableValue<Boolean> mayDraw,
            ShopperForgetter forgetter) {
        this.forgetter = forgetter;
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.plots = plots;
        this.sheets = new SheetActions(dialogs, background, messages);
        this.mayDraw = mayDraw;
        this.colours = theme.map(chosen -> chosen == Theme.LIGHT ? PlotColours.LIGHT : PlotColours.DARK);
    }

    /**
     * @param openShopper shows a shopper, given the id, on another screen
     * @param openSample opens the sample shop
     */
    DataView build(Consumer<String> openShopper, Runnable openSample) {
        DataViewModel viewModel = new DataViewModel(workspace, background, dialogs, messages, WorkspaceImporter::new);
        DataTabs tabs = new DataTabs(
                overview(viewModel),
                () -> new FindingsPane(new FindingsViewModel(workspace, background), messages, this::mend),
                () -> new CleaningPane(cleaning(), messages),
                this::itemsPane,
                () -> shoppersPane(openShopper),
                this::splitPane,
                messages);
        showCleaning = tabs::showCleaning;
        return new DataView(viewModel, tabs, messages, openSample);
    }

    /** Brings the cleaning rules to the front of the screen. */
    void showCleaning() {
        showCleaning.run();
    }

    private void mend(Finding finding) {
        cleaning().mend(finding);
        showCleaning();
    }

    /** Made when it is first asked for, since it reads every interaction. */
    private CleaningViewModel cleaning() {
        CleaningViewModel made = cleaning == null ? new CleaningViewModel(workspace, background, dialogs) : cleaning;
        cleaning = made;
        return made;
    }

    private OverviewPane overview(DataViewModel viewModel) {
        OverviewViewModel overview = new OverviewViewModel(
                viewModel.profileProperty(), colours, mayDraw, background, messages, plots::write);
        return new OverviewPane(overview, plotView(), sheets, messages);
    }

    private SplitPane splitPane() {
        SplitViewModel split = new SplitViewModel(workspace, colours, mayDraw, background, messages, plots::write);
        return new SplitPane(split, plotView(), sheets, messages);
    }

    private PlotView plotView() {
        return new PlotView(colours.map(chosen -> Color.web(chosen.background())));
    }

    private ItemsPane itemsPane() {
        ItemFilterViewModel filter = new ItemFilterViewModel(workspace, background);
        ListViewModel<ItemCard, ItemFilter> items =
                new ListViewModel<>(workspace, background, filter.filterProperty(), ListSource.items(messages::locale));
        return new ItemsPane(items, filter, sheets, messages);
    }

    private ShoppersPane shoppersPane(Consumer<String> openShopper) {
        ObjectProperty<Integer> fewest = new SimpleObjectProperty<>(1);
        ListViewModel<ShopperCard, Integer> shoppers =
                new ListViewModel<>(workspace, background, fewest, ListSource.shoppers());
        return new ShoppersPane(shoppers, fewest, sheets, messages, openShopper, forgetter::forget);
    }
}
