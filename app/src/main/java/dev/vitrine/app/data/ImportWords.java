package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words about an import. */
final class ImportWords {

    private ImportWords() {}

    static String when(ImportCard card, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(card.imported()));
    }

    /** What was read from which column, and by what the file is known again. */
    static String details(ImportCard card, Messages messages) {
        String columns = Arrays.stream(Field.values())
                .filter(field -> card.columns().containsKey(field.id()))
                .map(field -> messages.get("import.mapped", messages.get("field." + field.id()), column(card, field)))
                .collect(Collectors.joining("\n"));
        String currency = card.currency() == null
                ? ""
                : "\n" + messages.get("import.mapped", messages.get("import.currency"), card.currency());
        String hash = card.hash() == null ? "" : "\nSHA-256 " + card.hash();
        return messages.get("kind." + card.kind().name().toLowerCase(Locale.ROOT)) + "\n" + columns + currency + hash;
    }

    private static String column(ImportCard card, Field field) {
        return card.columns().getOrDefault(field.id(), "");
    }
}
