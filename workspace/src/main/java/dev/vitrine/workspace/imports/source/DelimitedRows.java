package dev.vitrine.workspace.imports.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited file. */
final class DelimitedRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private final int columns;

    /** @param columns of a readable row; 0 if any number will do */
    DelimitedRows(Reader text, char delimiter, int columns) {
        this.columns = columns;
        this.records = reader(delimiter == DelimiterDetector.TWO_COLONS ? new TwoColonsReader(text) : text, delimiter)
                .iterator();
    }

    // The library means to drop leniency about quotes; a shop's export is not ours to mend, and one bad quote must not
    // cost the rows after it.
    @SuppressWarnings("removal")
    private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private SourceRow row(CsvRecord csv) {
        List<String> fields = csv.getFields();
        if (columns == 0 || fields.size() == columns) {
            return new SourceRow(csv.getStartingLineNumber(), fields, true);
        }
        boolean onlyEmptyMore = fields.size() > columns
                && fields.subList(columns, fields.size()).stream().allMatch(String::isEmpty);
        return onlyEmptyMore
                ? new SourceRow(csv.getStartingLineNumber(), fields.subList(0, columns), true)
                : new SourceRow(csv.getStartingLineNumber(), fields, false);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
