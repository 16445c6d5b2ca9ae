package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One card for each time budget, saying what it is good for. */
final class BudgetCards extends HBox {

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
        ToggleButton card = new ToggleButton();
        card.setId("budget-" + budget.name().toLowerCase(Locale.ROOT));
        card.getStyleClass().add("budget-card");
        card.setToggleGroup(group);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setGraphic(content(budget));
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(0);
        card.accessibleTextProperty().bind(messages.bind(budget.key()));
        card.accessibleHelpProperty().bind(messages.bind(budget.key() + ".text"));
        card.setSelected(viewModel.budgetProperty().get() == budget);
        card.setOnAction(event -> viewModel.budgetProperty().set(budget));
        card.disableProperty()
                .bind(viewModel
                        .phaseProperty()
                        .isNotEqualTo(TrainingViewModel.Phase.IDLE)
                        .or(viewModel.settings().isTransformer().not()));
        setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private VBox content(Budget budget) {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind(budget.key()));
        Label text = new Label();
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.textProperty().bind(messages.bind(budget.key() + ".text"));
        return new VBox(4, title, text);
    }
}
