package dev.vitrine.workspace.imports.layout;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.Missing;
import dev.vitrine.workspace.imports.value.TimeFormats;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses which column is what: from the names, and where they do not tell, from the contents. */
public final class MappingSuggestion {

    private final List<String> header;

    private MappingSuggestion(List<String> header) {
        this.header = new ArrayList<>(header);
    }

    /**
     * What the names tell; where none tells of a time or an order, the first of the other columns that holds times
     * throughout is taken for it.
     *
     * @param rows first rows of the file
     */
    public static Map<Field, String> byNames(List<String> header, List<List<String>> rows) {
        Map<Field, String> found = new MappingSuggestion(header).byNames();
        if (!found.containsKey(Field.TIME) && !found.containsKey(Field.ORDER)) {
            header.stream()
                    .filter(column -> !found.containsValue(column))
                    .filter(column -> areTimes(column(rows, header.indexOf(column))))
                    .findFirst()
                    .ifPresent(column -> found.put(Field.TIME, column));
        }
        return found;
    }

    private Map<Field, String> byNames() {
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            boolean needed = field != Field.ORDER || !found.containsKey(Field.TIME);
            if (needed) {
                take(field).ifPresent(column -> found.put(field, column));
            }
        }
        return found;
    }

    /** The column whose name is the most telling, which no other field gets then. */
    private Optional<String> take(Field field) {
        Optional<String> best = ColumnNames.find(field, header);
        best.ifPresent(header::remove);
        return best;
    }

    /**
     * Takes the first two columns that hold neither times nor ratings for user and item, as most plain files have it.
     *
     * @param rows first rows of the file
     */
    public static Map<Field, String> byContents(List<String> header, List<List<String>> rows) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (int column = 0; column < header.size(); column++) {
            List<String> texts = column(rows, column);
            Field field = field(texts, found);
            if (field != null) {
                found.put(field, header.get(column));
            }
        }
        return found;
    }

    private static @Nullable Field field(List<String> texts, Map<Field, String> found) {
        if (!found.containsKey(Field.TIME)
                && !texts.isEmpty()
                && TimeFormats.detect(texts).isPresent()) {
            return Field.TIME;
        }
        if (!found.containsKey(Field.USER)) {
            return Field.USER;
        }
        if (!found.containsKey(Field.ITEM)) {
            return Field.ITEM;
        }
        return !found.containsKey(Field.VALUE) && areRatings(texts) ? Field.VALUE : null;
    }

    private static boolean areTimes(List<String> texts) {
        return TimeFormats.detect(texts)
                .filter(format -> texts.stream().allMatch(text -> format.parse(text) != SequenceDataset.NO_TIME))
                .isPresent();
    }

    private static boolean areRatings(List<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(MappingSuggestion::isRating);
    }

    private static boolean isRating(String text) {
        try {
            double value = DecimalMark.POINT.parse(text);
            return value >= 0 && value <= 10;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> Missing.toNull(row.get(column)))
                .filter(Objects::nonNull)
                .toList();
    }
}
