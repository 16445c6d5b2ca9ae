package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the details of an item from a row of a catalogue. */
final class DetailsParser {

    private static final Pattern LEVEL = Pattern.compile("\\s*>\\s*");
    private static final String NO_GENRES = "(no genres listed)";

    private final FilePlan plan;
    private Faults faults = Faults.NONE;
    private boolean badLaunchDate;

    DetailsParser(FilePlan plan) {
        this.plan = plan;
    }

    /** What the last row had wrong with it. */
    Faults faults() {
        return faults;
    }

    /** Whether the last row has a launch date that cannot be read, without which it is used all the same. */
    boolean hasBadLaunchDate() {
        return badLaunchDate;
    }

    ItemDetails parse(SourceRow row) {
        faults = Faults.NONE;
        badLaunchDate = false;
        Double stock = number(Field.STOCK, row);
        return new ItemDetails(
                text(Field.TITLE, row),
                text(Field.CHINESE_TITLE, row),
                text(Field.DESCRIPTION, row),
                text(Field.BRAND, row),
                category(row),
                number(Field.PRICE, row),
                number(Field.COST, row),
                stock == null ? null : (int) Math.round(stock),
                image(row),
                launched(row));
    }

    private @Nullable String text(Field field, SourceRow row) {
        String text = plan.columns().text(field, row);
        return text.isBlank() ? null : text;
    }

    /** Levels from general to particular; several categories side by side are set off by commas. */
    private @Nullable String category(SourceRow row) {
        String text = text(Field.CATEGORY, row);
        if (text == null || text.equals(NO_GENRES)) {
            return null;
        }
        return LEVEL.matcher(text.strip()).replaceAll(" > ").replace("|", ", ");
    }

    private @Nullable Double number(Field field, SourceRow row) {
        String text = Missing.toNull(plan.columns().text(field, row));
        try {
            return text == null ? null : plan.decimals().parse(text);
        } catch (NumberFormatException e) {
            faults = faults.with(RejectionReason.UNREADABLE, field);
            return null;
        }
    }

    /** A picture beside the catalogue, if it is there. */
    private @Nullable String image(SourceRow row) {
        String name = Missing.toNull(plan.columns().text(Field.IMAGE, row));
        if (name == null) {
            return null;
        }
        try {
            Path image = plan.file().sibling(name).toAbsolutePath().normalize();
            return Files.isRegularFile(image) ? image.toString() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private @Nullable Long launched(SourceRow row) {
        String text = Missing.toNull(plan.columns().text(Field.LAUNCHED, row));
        if (text == null) {
            return null;
        }
        TimeFormat format = plan.times().get(Field.LAUNCHED);
        long time = format == null ? SequenceDataset.NO_TIME : format.parse(text, plan.zone());
        badLaunchDate = time == SequenceDataset.NO_TIME;
        return badLaunchDate ? null : time;
    }
}
