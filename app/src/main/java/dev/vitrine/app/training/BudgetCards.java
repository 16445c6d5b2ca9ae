package dev.vitrine.app.training;

import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One card for each time budget, saying what it is good for. */
final class BudgetCards extends HBox {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final TrainingViewModel viewModel;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();

    BudgetCards(TrainingViewModel viewModel, Messages messages) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("budget-cards");
        for (Budget budget : Budget.values()) {
            getChildren().add(card(budget));
        }
        group.selectedToggleProperty().addListener((property, older, newer) -> {
            if (newer == null && older != null) {
                older.setSelected(true);
            }
        });
    }

    private ToggleButton card(Budget budget) {
        Label mark = mark(budget);
        ToggleButton card = new ToggleButton();
        card.setId("budget-" + budget.name().toLowerCase(Locale.ROOT));
        card.getStyleClass().add("budget-card");
        card.setToggleGroup(group);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setGraphic(content(budget, mark));
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinWidth(0); // the mark is to make none wider than the others
        card.setPrefWidth(0);
        card.accessibleTextProperty()
                .bind(Bindings.when(mark.visibleProperty())
                        .then(Bindings.concat(
                                messages.bind(budget.key()), messages.bind("import.comma"), mark.textProperty()))
                        .otherwise(messages.bind(budget.key())));
        card.accessibleHelpProperty().bind(messages.bind(budget.key() + ".text"));
        card.setSelected(viewModel.budgetProperty().get() == budget);
        card.setOnAction(event -> viewModel.budgetProperty().set(budget));
        card.disableProperty()
                .bind(viewModel
                        .phaseProperty()
                        .isNotEqualTo(TrainingViewModel.Phase.IDLE)
                        .or(viewModel.settings().isTransformer().not()));
        mark.visibleProperty().subscribe(running -> card.pseudoClassStateChanged(RUNNING, running));
        setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private VBox content(Budget budget, Label mark) {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind(budget.key()));
        Label text = new WrappedLabel("muted");
        text.textProperty().bind(messages.bind(budget.key() + ".text"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(4, new HBox(8, title, gap, mark), text);
    }

    /** Says that the run under way has this budget. */
    private Label mark(Budget budget) {
        Label mark = new Label(null, new FontIcon(Material2OutlinedMZ.TIMELAPSE));
        mark.setId("running-" + budget.name().toLowerCase(Locale.ROOT));
        mark.getStyleClass().add("running-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                viewModel.phaseProperty().get() == Phase.PAUSED
                                        ? "training.budget.paused"
                                        : "training.budget.running"),
                        viewModel.phaseProperty(),
                        messages.localeProperty()));
        mark.visibleProperty().bind(viewModel.runningBudgetProperty().isEqualTo(budget));
        mark.managedProperty().bind(mark.visibleProperty());
        return mark;
    }
}
