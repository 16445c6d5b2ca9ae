package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.plan.KindResolver;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first rows of a file, each column headed by a menu that says what it holds. */
final class PreviewTable extends TableView<List<String>> {

    private static final double COLUMN_WIDTH = 150;

    private final FileDraft draft;
    private final Messages messages;

    /** Which rows of a file are looked at. */
    enum Part {
        FIRST,
        CHANCE
    }

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FIRST);

    PreviewTable(FileDraft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
        setId("import-preview");
        getStyleClass().add("preview-table");
        setPlaceholder(new Label());
        draft.outlookProperty().subscribe(outlook -> show(outlook.preview()));
        part.addListener(change -> fill(draft.outlookProperty().get().preview()));
        messages.localeProperty()
                .addListener(change -> show(draft.outlookProperty().get().preview()));
    }

    private void show(@Nullable ImportPreview preview) {
        if (preview == null) {
            getItems().clear();
            getColumns().clear();
            return;
        }
        Map<String, Field> fields = preview.mapping().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first));
        getColumns().clear();
        for (int index = 0; index < preview.header().size(); index++) {
            String name = preview.header().get(index);
            getColumns().add(column(name, index, fields.get(name), preview.kind()));
        }
        fill(preview);
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    private void fill(@Nullable ImportPreview preview) {
        if (preview != null) {
            getItems().setAll(part.get() == Part.FIRST ? preview.rows() : preview.otherRows());
        }
    }

    private TableColumn<List<String>, String> column(String name, int index, @Nullable Field field, FileKind kind) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        Label title = new Label(name);
        title.getStyleClass().add("column-name");
        column.setGraphic(new VBox(4, title, menu(name, index, field, kind)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(COLUMN_WIDTH);
        column.getStyleClass().add(field == null ? "ignored-column" : "used-column");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        return column;
    }

    private MenuButton menu(String name, int index, @Nullable Field field, FileKind kind) {
        MenuButton menu = new MenuButton(words(field, kind));
        menu.setId("map-" + index);
        menu.getStyleClass().add(field == null ? "map-ignored" : "map-used");
        menu.accessibleTextProperty().bind(messages.bind("import.column", name));
        menu.getItems().add(choice(menu.getId() + "-ignored", name, null, kind));
        for (Field other : Field.values()) {
            menu.getItems().add(choice(menu.getId() + "-" + other.id(), name, other, kind));
        }
        return menu;
    }

    private MenuItem choice(String id, String column, @Nullable Field field, FileKind kind) {
        MenuItem item = new MenuItem(words(field, kind));
        item.setId(id);
        item.setOnAction(event -> draft.map(column, field));
        return item;
    }

    /** Without some fields a file cannot be imported: those are marked. */
    private String words(@Nullable Field field, FileKind kind) {
        if (field == null) {
            return messages.get("import.ignored");
        }
        String name = messages.get("field." + field.id());
        return KindResolver.required(kind).contains(field) ? messages.get("import.required", name) : name;
    }
}
