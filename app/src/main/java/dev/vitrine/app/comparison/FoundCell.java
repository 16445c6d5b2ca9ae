package dev.vitrine.app.comparison;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.FindDisagreement;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One shopper on whom two models differ: who, what they are after, and how much. */
final class FoundCell extends ListCell<FindDisagreement.Found> {

    private final Messages messages;
    private final Label shopper = new Label();
    private final Label about = new Label();
    private final Label difference = new Label();
    private final HBox row;

    FoundCell(Messages messages) {
        this.messages = messages;
        shopper.setMinWidth(0);
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        difference.getStyleClass().add("difference");
        difference.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(shopper, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, words, difference);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FindDisagreement.@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (found == null || empty) {
            setGraphic(null);
            return;
        }
        shopper.setText(found.shopper());
        about.setText(messages.get(
                "comparison.disagreement.found", found.shared(), DisagreementViewModel.TOP, found.category()));
        difference.setText(messages.get("comparison.disagreement.difference", found.difference()));
        setGraphic(row);
    }
}
