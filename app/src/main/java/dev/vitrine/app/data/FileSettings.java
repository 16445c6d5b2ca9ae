package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a file is read: what was detected, each of it a choice that can be changed. */
final class FileSettings extends HBox {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("Shift_JIS"));

    private static final Map<Character, String> DELIMITERS = Map.of(
            ',', "comma",
            '\t', "tab",
            ';', "semicolon",
            '|', "pipe",
            ' ', "space");

    private final Messages messages;
    private final ComboBox<FileKind> kind;
    private final ComboBox<Charset> encoding;
    private final ComboBox<Character> delimiter;
    private final ComboBox<String> sheet;
    private final Label layout = new Label();

    /** Choices follow the preview; while they do so they are not a person's wish. */
    private boolean following;

    FileSettings(FileDraft draft, Messages messages) {
        super(16);
        this.messages = messages;
        getStyleClass().add("file-settings");
        kind = choice("import-kind", List.of(FileKind.values()), this::words, draft::setKind);
        encoding = choice("import-encoding", ENCODINGS, Charset::displayName, draft::setEncoding);
        delimiter = choice("import-delimiter", List.of(',', '\t', ';', '|', ' '), this::words, draft::setDelimiter);
        sheet = choice("import-sheet-name", List.of(), Function.identity(), draft::setSheet);
        layout.setId("import-layout");
        layout.getStyleClass().add("muted");
        BooleanBinding isText = Bindings.isEmpty(sheet.getItems());
        getChildren()
                .addAll(
                        titled("import.kind", kind),
                        shown(
                                titled("import.sheet", sheet),
                                Bindings.size(sheet.getItems()).greaterThan(1)),
                        shown(titled("import.encoding", encoding), isText),
                        shown(titled("import.delimiter", delimiter), isText),
                        layout);
        draft.outlookProperty().subscribe(outlook -> follow(outlook.preview()));
        messages.localeProperty().addListener(change -> {
            reword(kind, this::words);
            reword(delimiter, this::words);
            follow(draft.outlookProperty().get().preview());
        });
    }

    /** A box words its value anew only when it gets another one. */
    private <T> void reword(ComboBox<T> box, Function<T, String> words) {
        following = true;
        T value = box.getValue();
        box.setValue(null);
        box.setConverter(new Words<>(words));
        box.setValue(value);
        following = false;
    }

    private void follow(@Nullable ImportPreview preview) {
        if (preview == null) {
            return;
        }
        following = true;
        kind.setValue(preview.kind());
        showSheets(preview);
        encoding.setValue(preview.encoding());
        delimiter.setValue(preview.delimiter());
        following = false;
        layout.setText(
                preview.layout() == null
                        ? messages.get("import.noLayout")
                        : messages.get("import.layout", preview.layout()));
    }

    /** The choice is there for workbooks only, which have no encoding and no delimiter. */
    private void showSheets(ImportPreview preview) {
        if (!sheet.getItems().equals(preview.sheets())) {
            sheet.getItems().setAll(preview.sheets());
        }
        sheet.setValue(preview.sheet());
    }

    private static Node shown(Node field, BooleanBinding when) {
        field.visibleProperty().bind(when);
        field.managedProperty().bind(when);
        return field;
    }

    private <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> words, Consumer<T> onChoice) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Words<>(words));
        box.valueProperty().subscribe(value -> {
            if (value != null && !following) {
                onChoice.accept(value);
            }
        });
        return box;
    }

    private VBox titled(String key, Node control) {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private String words(FileKind value) {
        return messages.get("kind." + value.name().toLowerCase(Locale.ROOT));
    }

    private String words(Character value) {
        String name = DELIMITERS.get(value);
        return name == null ? messages.get("delimiter.other", value) : messages.get("delimiter." + name);
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
