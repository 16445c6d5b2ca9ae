package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ImportCard;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One imported file: its name, when, how many rows were kept, and why the others were not. */
final class ImportCell extends ListCell<ImportCard> {

    private final Messages messages;
    private final Label file = new Label();
    private final Label time = new Label();
    private final Label kept = new Label();
    private final Label rejected = new Label();
    private final Button save = new Button();
    private final VBox lines = new VBox(2, file, time, kept, rejected, save);

    /** @param onSave saves what was rejected of an import */
    ImportCell(Messages messages, Consumer<ImportCard> onSave) {
        this.messages = messages;
        save.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "save-rejections");
        save.setGraphic(new FontIcon(Material2OutlinedMZ.SAVE_ALT));
        save.textProperty().bind(messages.bind("data.saveRejections"));
        save.managedProperty().bind(save.visibleProperty());
        save.setOnAction(event -> {
            if (getItem() != null) {
                onSave.accept(getItem());
            }
        });
        file.getStyleClass().add("import-file");
        time.getStyleClass().add("caption");
        kept.getStyleClass().add("caption");
        rejected.getStyleClass().add("caption");
        rejected.setWrapText(true);
        // A cell as wide as the list, not as its longest line.
        setPrefWidth(0);
        messages.localeProperty().addListener(change -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable ImportCard card, boolean empty) {
        super.updateItem(card, empty);
        if (empty || card == null) {
            setGraphic(null);
            return;
        }
        file.setText(card.file());
        time.setText(when(card));
        kept.setText(messages.get("data.importRow", card.accepted(), card.rows()));
        rejected.setText(reasons(card.rejected()));
        save.setVisible(card.accepted() < card.rows());
        setGraphic(lines);
    }

    private String when(ImportCard card) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(card.imported()));
    }

    private String reasons(Map<String, Long> counts) {
        String reasons = ReasonWords.of(reason -> counts.getOrDefault(reason.id(), 0L), messages);
        return reasons.isEmpty() ? messages.get("data.noRejections") : reasons;
    }
}
