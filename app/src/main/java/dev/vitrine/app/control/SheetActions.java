package dev.vitrine.app.control;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.i18n.Messages;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Lets any list or table be copied (Ctrl or Command with C) and saved as CSV, by key or context menu. */
public final class SheetActions {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Dialogs dialogs;
    private final Background background;
    private final Messages messages;

    public SheetActions(Dialogs dialogs, Background background, Messages messages) {
        this.dialogs = dialogs;
        this.background = background;
        this.messages = messages;
    }

    /**
     * Offers both on a node and whatever is inside of it.
     *
     * @param fileName what the file dialog suggests, asked for when it opens
     */
    public void offer(Node node, Supplier<Sheet> sheet, Supplier<String> fileName) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event) && !(event.getTarget() instanceof TextInputControl)) {
                copy(sheet.get());
                event.consume();
            }
        });
        ContextMenu menu = menu(sheet, fileName);
        if (node instanceof Control control) {
            control.setContextMenu(menu);
        } else {
            node.setOnContextMenuRequested(event -> menu.show(node, event.getScreenX(), event.getScreenY()));
        }
    }

    public void copy(Sheet sheet) {
        ClipboardContent content = new ClipboardContent();
        content.putString(sheet.tabbed());
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.done("sheet.copied", sheet.rows().size());
    }

    public void save(Sheet sheet, String fileName) {
        dialogs.saveFile("sheet.save", fileName)
                .ifPresent(file -> background.submit(
                        "sheet.saving",
                        progress -> {
                            sheet.saveTo(file);
                            return file;
                        },
                        this::saved));
    }

    private void saved(Path file) {
        dialogs.done("sheet.saved", file.getFileName());
    }

    private ContextMenu menu(Supplier<Sheet> sheet, Supplier<String> fileName) {
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(messages.bind("sheet.copy"));
        copy.setOnAction(event -> copy(sheet.get()));
        MenuItem save = new MenuItem();
        save.textProperty().bind(messages.bind("sheet.save"));
        save.setOnAction(event -> save(sheet.get(), fileName.get()));
        return new ContextMenu(copy, save);
    }
}
