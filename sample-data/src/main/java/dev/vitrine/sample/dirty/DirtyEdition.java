package dev.vitrine.sample.dirty;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.vitrine.sample.Dice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample shop as a real system might have exported it: the clean edition's rows among faulty ones, all counted. */
public final class DirtyEdition {

    private static final String INTERACTIONS = "interactions.csv";
    private static final String CATALOGUE = "catalogue.csv";
    private static final String FAULTS = "faults.csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final long SEED = 20250302;

    private DirtyEdition() {}

    /**
     * Writes the dirty edition of a clean one.
     *
     * @param clean folder with {@code interactions.csv} and {@code catalogue.csv}
     * @param dirty folder, created if need be, for files of the same names and {@code faults.csv}: {@code
     *     file,fault,rows,rejected_as}, the last empty for what an import is to mend
     */
    public static void write(Path clean, Path dirty) throws IOException {
        Files.createDirectories(dirty);
        DirtyFile interactions = new DirtyInteractions(Dice.of(SEED, 1, 0)).spoil(rows(clean.resolve(INTERACTIONS)));
        DirtyFile catalogue = new DirtyCatalogue(Dice.of(SEED, 2, 0)).spoil(rows(clean.resolve(CATALOGUE)));
        Files.writeString(dirty.resolve(INTERACTIONS), BYTE_ORDER_MARK + interactions.text(), StandardCharsets.UTF_8);
        Files.writeString(dirty.resolve(CATALOGUE), catalogue.text(), CHINESE);
        Files.writeString(
                dirty.resolve(FAULTS),
                "file,fault,rows,rejected_as\n" + counts(INTERACTIONS, interactions) + counts(CATALOGUE, catalogue));
    }

    private static String counts(String name, DirtyFile file) {
        StringBuilder lines = new StringBuilder();
        file.counts()
                .forEach((fault, rows) -> lines.append(name)
                        .append(',')
                        .append(fault.id())
                        .append(',')
                        .append(rows)
                        .append(',')
                        .append(fault.reason())
                        .append('\n'));
        return lines.toString();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
