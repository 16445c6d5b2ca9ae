package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.DrawingFile;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.export.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Lets any list or table be copied (Ctrl or Command with C) and saved as CSV, XLSX or JSON, and views be saved as
 * pictures; by key, context menu or button.
 */
public final class SheetActions {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final String PROBLEMS = "dev.vitrine.app.problems";
    private static final int PNG_WIDTH = 2400;

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
    public void offer(Node node, Supplier<Table> sheet, Supplier<String> fileName) {
        offer(node, sheet, () -> save(sheet.get(), fileName.get()));
    }

    private void offer(Node node, Supplier<Table> sheet, Runnable save) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event) && !(event.getTarget() instanceof TextInputControl)) {
                copy(sheet.get());
                event.consume();
            }
        });
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(entries(sheet, save));
        if (node instanceof Control control) {
            control.setContextMenu(menu);
        } else {
            node.setOnContextMenuRequested(event -> menu.show(node, event.getScreenX(), event.getScreenY()));
        }
    }

    /** Saves all rows of something larger than what a table has read of it. */
    @FunctionalInterface
    public interface WholeTable {
        void save(Path file, Progress progress);
    }

    /**
     * Offers to copy what a table has, and to save all that there is of it; by key and context menu.
     *
     * @param whole asked for when the file is chosen; null for nothing to save
     * @return a button that saves
     */
    public Button offerWhole(String id, TableView<?> table, Supplier<@Nullable WholeTable> whole, String fileName) {
        Runnable save = () -> save(whole.get(), fileName);
        offer(table, () -> TableSheet.of(table), save);
        return IconButtons.of(id, Material2AL.GET_APP, "sheet.save", messages, save);
    }

    private void save(@Nullable WholeTable whole, String fileName) {
        if (whole == null) {
            return;
        }
        dialogs.saveFile("sheet.save", fileName)
                .ifPresent(file -> background.submit(
                        "sheet.saving",
                        progress -> {
                            whole.save(file, progress);
                            return file;
                        },
                        this::saved));
    }

    /**
     * One of several views that are saved each by itself.
     *
     * @param sheet the numbers behind it
     */
    public record Part(String title, String fileName, Table sheet, Drawing drawing) {}

    /** A button that saves each of several views as a picture or a table. */
    public MenuButton partsButton(String id, Supplier<List<Part>> parts) {
        MenuButton button = iconButton(id);
        button.setOnShowing(event -> button.getItems()
                .setAll(parts.get().stream().map(part -> partMenu(button, part)).toList()));
        // A button without entries does not open.
        button.getItems().add(new MenuItem());
        return button;
    }

    private Menu partMenu(Node owner, Part part) {
        Menu menu = new Menu(part.title());
        menu.getItems().add(picture(owner, part::drawing, part::fileName));
        menu.getItems().addAll(entries(part::sheet, () -> save(part.sheet(), part.fileName())));
        return menu;
    }

    /** A button with the same, and with saving the view as a picture. */
    public MenuButton button(String id, Supplier<Table> sheet, Supplier<String> fileName, Supplier<Drawing> drawing) {
        MenuButton button = iconButton(id);
        button.getItems().addAll(entries(sheet, () -> save(sheet.get(), fileName.get())));
        button.getItems().add(picture(button, drawing, fileName));
        return button;
    }

    private MenuButton iconButton(String id) {
        MenuButton button = new MenuButton(null, new FontIcon(Material2AL.GET_APP));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        button.accessibleTextProperty().bind(messages.bind("sheet.button"));
        Hint.on(button, () -> messages.get("sheet.button"));
        return button;
    }

    private MenuItem picture(Node owner, Supplier<Drawing> drawing, Supplier<String> fileName) {
        MenuItem picture = new MenuItem();
        picture.textProperty().bind(messages.bind("picture.save"));
        picture.setOnAction(event -> save(owner, drawing.get(), fileName.get()));
        return picture;
    }

    public void copy(Table table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(TableFile.tabbed(table));
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.done("sheet.copied", table.rows().size());
    }

    public void save(Table table, String fileName) {
        save((file, progress) -> TableFile.save(table, file), fileName);
    }

    private void save(Node node, Drawing drawing, String fileName) {
        Paper paper = paper(node);
        dialogs.saveFile("picture.save", fileName.replaceFirst("\\.\\w+$", ".svg"))
                .ifPresent(file -> {
                    if (DrawingFile.isSvg(file)) {
                        save(drawing, paper, drawing.width(), file);
                    } else {
                        dialogs.name("picture.width", Integer.toString(PNG_WIDTH))
                                .ifPresent(text -> save(drawing, paper, text, file));
                    }
                });
    }

    private void save(Drawing drawing, Paper paper, String width, Path file) {
        OptionalInt pixels = DrawingFile.pixels(width);
        if (pixels.isPresent()) {
            save(drawing, paper, pixels.getAsInt(), file);
        } else {
            dialogs.problem(new Problem(PROBLEMS, "pictureWidth", List.of(width, DrawingFile.LEAST, DrawingFile.MOST)));
        }
    }

    private void save(Drawing drawing, Paper paper, int pixels, Path file) {
        background.submit(
                "picture.saving",
                progress -> {
                    DrawingFile.save(drawing, paper, pixels, file);
                    return file;
                },
                this::saved);
    }

    /** The colours of the window as it looks now. */
    private static Paper paper(Node node) {
        javafx.scene.layout.Background behind = ((Region) node.getScene().getRoot()).getBackground();
        return behind != null
                        && !behind.getFills().isEmpty()
                        && behind.getFills().get(0).getFill() instanceof Color colour
                ? Paper.of(new java.awt.Color(
                        (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue()))
                : Paper.of(java.awt.Color.WHITE);
    }

    private void saved(Path file) {
        dialogs.done("sheet.saved", file.getFileName());
    }

    private List<MenuItem> entries(Supplier<Table> sheet, Runnable saving) {
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(messages.bind("sheet.copy"));
        copy.setOnAction(event -> copy(sheet.get()));
        MenuItem save = new MenuItem();
        save.textProperty().bind(messages.bind("sheet.save"));
        save.setOnAction(event -> saving.run());
        return List.of(copy, save);
    }
}
