package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.staging.FaultCounter;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One imported file: its name, when, how many rows were kept, and why the others were not. */
final class ImportCell extends ListCell<ImportCard> {

    private final Messages messages;
    private final Label file = new Label();
    private final Label time = new Label();
    private final Label kept = new Label();
    private final Label rejected = new Label();
    private final Button save;
    private final VBox lines;

    /**
     * @param onSave saves what was rejected of an import
     * @param onRemove takes an import back
     */
    ImportCell(Messages messages, Consumer<ImportCard> onSave, Consumer<ImportCard> onRemove) {
        this.messages = messages;
        save = button("save-rejections", "data.saveRejections", Material2OutlinedMZ.SAVE_ALT, onSave);
        Button remove = button("remove-import", "data.removeImport", Material2OutlinedAL.DELETE, onRemove);
        lines = new VBox(2, file, time, kept, rejected, save, remove);
        Hint.on(file, () -> getItem() == null ? "" : ImportWords.details(getItem(), messages));
        file.getStyleClass().add("import-file");
        time.getStyleClass().add("caption");
        kept.getStyleClass().add("caption");
        rejected.getStyleClass().add("caption");
        kept.setWrapText(true);
        rejected.setWrapText(true);
        // A cell as wide as the list, not as its longest line.
        setPrefWidth(0);
        messages.localeProperty().addListener(change -> updateItem(getItem(), isEmpty()));
    }

    private Button button(String style, String key, Ikon icon, Consumer<ImportCard> action) {
        Button button = new Button();
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "import-action", style);
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.bind(key));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            if (getItem() != null) {
                action.accept(getItem());
            }
        });
        return button;
    }

    /** To compare all that is known of two imports would cost more than to show the other. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    protected boolean isItemChanged(@Nullable ImportCard older, @Nullable ImportCard newer) {
        return older != newer;
    }

    @Override
    protected void updateItem(@Nullable ImportCard card, boolean empty) {
        super.updateItem(card, empty);
        if (empty || card == null) {
            setGraphic(null);
            return;
        }
        file.setText(card.file());
        time.setText(ImportWords.when(card, messages));
        kept.setText(kept(card));
        rejected.setText(reasons(card.rejected()) + badLaunchDates(card));
        save.setVisible(card.accepted() < card.rows());
        setGraphic(lines);
    }

    private String kept(ImportCard card) {
        String kept = messages.get("data.importRow", card.accepted(), card.rows());
        return card.alreadyThere() == 0
                ? kept
                : kept + messages.get("import.comma") + messages.get("data.alreadyThere", card.alreadyThere());
    }

    private String reasons(Map<String, Long> counts) {
        String reasons = ReasonWords.of(reason -> counts.getOrDefault(reason.id(), 0L), messages);
        return reasons.isEmpty() ? messages.get("data.noRejections") : reasons;
    }

    private String badLaunchDates(ImportCard card) {
        long dates = card.found().getOrDefault(FaultCounter.BAD_LAUNCH_DATE, 0L);
        return dates == 0 ? "" : messages.get("import.comma") + messages.get("data.badLaunchDates", dates);
    }
}
