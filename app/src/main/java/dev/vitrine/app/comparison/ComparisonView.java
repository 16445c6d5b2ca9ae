package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.comparison.whatif.EditBar;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.ShopperAnswerPane;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Compare: lists of several models for one shopper, side by side. */
public final class ComparisonView extends ShopperAnswerPane {

    private final ComparisonViewModel viewModel;
    private final Messages messages;

    public ComparisonView(
            ComparisonViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        super("comparison", viewModel.question(), messages);
        this.viewModel = viewModel;
        this.messages = messages;
        EditBar edits = new EditBar(viewModel.whatIf(), pictures, messages);
        edits.listenOn(this);
        show(
                lists(edits, pictures, sheets),
                List.of(edits.newShopper("comparison-new-shopper")),
                List.of(withoutRules()));
    }

    /** Where rules leave no list, the choices above the lists are out of reach. */
    private Button withoutRules() {
        Button button = new Button();
        button.setId("comparison-without-rules");
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(messages.bind("comparison.withoutRules"));
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        this::failedUnderRules,
                        viewModel.question().problemProperty(),
                        viewModel.columns().choicesProperty()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> viewModel.columns().takeOffRules());
        return button;
    }

    private boolean failedUnderRules() {
        Problem problem = viewModel.question().problemProperty().get();
        return viewModel.columns().isRuled() && problem != null && problem.key().startsWith("rule.");
    }

    private Node disagreement() {
        return new DisagreementPane(
                viewModel.disagreement(), viewModel.options().seenProperty()::get, messages);
    }

    private Node lists(EditBar edits, PictureCache pictures, SheetActions sheets) {
        ScrollPane scroll = new ScrollPane(new TileGrid(viewModel, pictures, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lists-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox middle = new VBox(new ColumnHeaders(viewModel, messages), scroll);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.visibleProperty().bind(viewModel.judge().openProperty().not());
        middle.managedProperty().bind(middle.visibleProperty());
        HBox below = new HBox(
                middle,
                new JudgePane(viewModel.judge(), viewModel.feedback(), pictures, messages),
                new ItemDrawer(viewModel, pictures, messages),
                disagreement(),
                new SimulatorPane(viewModel.simulator(), sheets, messages),
                new TestShoppersPane(viewModel.testShoppers(), messages));
        below.getStyleClass().add("below");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(new ComparisonHeader(viewModel, edits, pictures, messages), busy(), below);
        all.getStyleClass().add("ready");
        all.setMinWidth(0);
        sheets.offer(
                all,
                () -> ComparisonSheet.of(viewModel.comparisonProperty().get(), viewModel.columns(), messages),
                () -> viewModel.fileName() + ".csv");
        return all;
    }
}
