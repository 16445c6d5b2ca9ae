package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.source.DelimiterDetector;
import dev.vitrine.workspace.imports.value.Currencies;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a file is read: what was detected, each of it a choice that can be changed. */
final class FileSettings extends FlowPane {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("Shift_JIS"));

    private static final Map<Character, String> DELIMITERS = Map.of(
            ',',
            "comma",
            '\t',
            "tab",
            ';',
            "semicolon",
            '|',
            "pipe",
            DelimiterDetector.TWO_COLONS,
            "twoColons",
            ' ',
            "space");

    /** Where shops are, beside the zone of this computer. */
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Tokyo",
            "Asia/Singapore",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Moscow",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "America/Sao_Paulo");

    private static final String NO_CURRENCY = "";

    private static final List<Field> NUMBERS = List.of(Field.PRICE, Field.VALUE, Field.QUANTITY);

    private final Messages messages;
    private final ComboBox<FileKind> kind;
    private final ComboBox<Charset> encoding;
    private final ComboBox<Character> delimiter;
    private final ComboBox<String> sheet;
    private final ComboBox<Boolean> header;
    private final ComboBox<TimeFormat> times;
    private final ComboBox<ZoneId> zone;
    private final ComboBox<DecimalMark> decimals;
    private final ComboBox<String> currency;
    private final ObjectProperty<@Nullable ImportPreview> shown = new SimpleObjectProperty<>();
    private final Label layout = new Label();

    /** Choices follow the preview; while they do so they are not a person's wish. */
    private boolean following;

    FileSettings(FileDraft draft, Messages messages) {
        super(16, 8);
        setRowValignment(VPos.BOTTOM);
        this.messages = messages;
        getStyleClass().add("file-settings");
        kind = choice("import-kind", List.of(FileKind.values()), this::words, draft::setKind);
        encoding = choice("import-encoding", ENCODINGS, Charset::displayName, draft::setEncoding);
        delimiter = choice(
                "import-delimiter",
                List.of(',', '\t', ';', '|', DelimiterDetector.TWO_COLONS, ' '),
                this::words,
                draft::setDelimiter);
        sheet = choice("import-sheet-name", List.of(), Function.identity(), draft::setSheet);
        header = choice("import-header", List.of(true, false), this::words, draft::setHeader);
        times = choice("import-times", List.of(TimeFormat.values()), this::words, draft::setTimes);
        zone = choice("import-zone", zones(), FileSettings::words, draft::setZone);
        decimals = choice("import-decimals", List.of(DecimalMark.values()), this::words, draft::setDecimals);
        currency = choice("import-currency", currencies(), this::currencyWords, draft::setCurrency);
        layout.setId("import-layout");
        layout.getStyleClass().add("muted");
        BooleanBinding isText =
                when(preview -> preview.format() != FileFormat.WORKBOOK && preview.format() != FileFormat.PARQUET);
        BooleanBinding isTable =
                when(preview -> preview.format() == FileFormat.DELIMITED || preview.format() == FileFormat.WORKBOOK);
        BooleanBinding hasTimes = when(preview -> preview.times() != null);
        BooleanBinding hasNumbers = when(preview -> NUMBERS.stream().anyMatch(preview.mapping()::containsKey));
        BooleanBinding hasPrices = when(preview -> preview.mapping().containsKey(Field.PRICE));
        getChildren()
                .addAll(
                        titled("import.kind", kind),
                        shown(
                                titled("import.sheet", sheet),
                                Bindings.size(sheet.getItems()).greaterThan(1)),
                        shown(titled("import.encoding", encoding), isText),
                        shown(titled("import.delimiter", delimiter), isTable.and(isText)),
                        shown(titled("import.header", header), isTable),
                        shown(titled("import.times", times), hasTimes),
                        shown(titled("import.zone", zone), hasTimes),
                        shown(titled("import.decimals", decimals), hasNumbers),
                        shown(titled("import.currency", currency), hasPrices),
                        layout);
        draft.outlookProperty().subscribe(outlook -> follow(outlook.preview()));
        messages.localeProperty().addListener(change -> {
            reword(kind, this::words);
            reword(delimiter, this::words);
            reword(header, this::words);
            reword(times, this::words);
            reword(decimals, this::words);
            reword(currency, this::currencyWords);
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
        header.setValue(preview.named());
        times.setValue(preview.times());
        zone.setValue(preview.zone());
        decimals.setValue(preview.decimals());
        currency.setValue(preview.currency() == null ? NO_CURRENCY : preview.currency());
        shown.set(preview);
        following = false;
        layout.setText(origin(preview));
    }

    /** Where the columns' meaning comes from. */
    private String origin(ImportPreview preview) {
        if (preview.sameAs() != null) {
            return messages.get("import.sameAs", preview.sameAs());
        }
        return preview.layout() == null
                ? messages.get("import.noLayout")
                : messages.get("import.layout", preview.layout());
    }

    /** The choice is there for workbooks only, which have no encoding and no delimiter. */
    private void showSheets(ImportPreview preview) {
        if (!sheet.getItems().equals(preview.sheets())) {
            sheet.getItems().setAll(preview.sheets());
        }
        sheet.setValue(preview.sheet());
    }

    private BooleanBinding when(Predicate<ImportPreview> test) {
        return Bindings.createBooleanBinding(
                () -> {
                    ImportPreview preview = shown.get();
                    return preview != null && test.test(preview);
                },
                shown);
    }

    private static List<ZoneId> zones() {
        return Stream.concat(
                        Stream.of(ZoneOffset.UTC, ZoneId.systemDefault()),
                        ZONES.stream().map(ZoneId::of))
                .distinct()
                .toList();
    }

    private static List<String> currencies() {
        return Stream.concat(Stream.of(NO_CURRENCY), Currencies.USUAL.stream()).toList();
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

    private String words(Boolean named) {
        return messages.get(named ? "import.header.named" : "import.header.none");
    }

    private String words(TimeFormat format) {
        return messages.get("times." + format.name().toLowerCase(Locale.ROOT));
    }

    private String words(DecimalMark mark) {
        return messages.get("decimals." + mark.name().toLowerCase(Locale.ROOT));
    }

    private static String words(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private String currencyWords(String code) {
        return code.equals(NO_CURRENCY)
                ? messages.get("import.currency.none")
                : messages.get(
                        "import.currency.of", code, Currency.getInstance(code).getDisplayName(messages.locale()));
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
