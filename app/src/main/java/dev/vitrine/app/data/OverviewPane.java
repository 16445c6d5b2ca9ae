package dev.vitrine.app.data;

import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.WorkspaceProfile;
import java.text.NumberFormat;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Five figures and the plots. */
public final class OverviewPane extends VBox implements DataTabs.Shown {

    private final OverviewViewModel viewModel;
    private final Messages messages;

    private final PlotView view;

    public OverviewPane(OverviewViewModel viewModel, PlotView view, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.view = view;
        this.messages = messages;
        getStyleClass().add("overview");
        view.setId("overview-plots");
        viewModel.plots().pageProperty().subscribe(view::show);
        setVgrow(view, Priority.ALWAYS);
        FlowPane figures = figures();
        HBox.setHgrow(figures, Priority.ALWAYS);
        getChildren()
                .addAll(new HBox(figures, PlotParts.button("save-plots", viewModel.plots(), sheets, messages)), view);
    }

    @Override
    public void shown() {
        view.shown();
    }

    private FlowPane figures() {
        FlowPane figures = new FlowPane(
                figure(
                        "shoppers",
                        (profile, format) -> format.format(profile.summary().shoppers())),
                figure(
                        "items",
                        (profile, format) -> format.format(profile.summary().items())),
                figure(
                        "interactions",
                        (profile, format) -> format.format(profile.summary().interactions())),
                helped("density", (profile, format) -> percent(profile.density())),
                helped("ties", (profile, format) -> percent(profile.tiedShare())));
        figures.getStyleClass().add("figures");
        return figures;
    }

    private VBox helped(String name, BiFunction<WorkspaceProfile, NumberFormat, String> value) {
        VBox figure = figure(name, value);
        Hint.on(figure, () -> messages.get("data.figure." + name + ".help"));
        return figure;
    }

    private VBox figure(String name, BiFunction<WorkspaceProfile, NumberFormat, String> value) {
        Label number = new Label();
        number.setId("figure-" + name);
        number.getStyleClass().add("figure");
        number.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            WorkspaceProfile profile =
                                    viewModel.profileProperty().getValue();
                            return profile == null
                                    ? ""
                                    : value.apply(profile, NumberFormat.getIntegerInstance(messages.locale()));
                        },
                        viewModel.profileProperty(),
                        messages.localeProperty()));
        Label caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(messages.bind("data.figure." + name));
        return new VBox(number, caption);
    }

    /** Two significant digits: densities are often a small part of a percent. */
    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMaximumFractionDigits(share == 0 || share >= 0.1 ? 0 : share >= 0.01 ? 1 : 2);
        return format.format(share);
    }
}
