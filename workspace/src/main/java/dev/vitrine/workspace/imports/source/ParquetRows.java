package dev.vitrine.workspace.imports.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, one group of rows in memory at a time. */
final class ParquetRows implements RowSource {

    private final ParquetFileReader file;
    private final MessageType schema;
    private final MessageColumnIO columns;
    private final List<String> header;
    private @Nullable RecordReader<Group> group;
    private long left;
    private long row;

    private ParquetRows(ParquetFileReader file, List<String> header) {
        this.file = file;
        this.header = header;
        this.schema = file.getFooter().getFileMetaData().getSchema();
        this.columns = new ColumnIOFactory().getColumnIO(schema);
    }

    static ParquetRows open(Path path, List<String> header) throws IOException {
        return orIoException(() -> new ParquetRows(reader(path), header));
    }

    /** Names of the columns, by path. */
    static List<String> header(Path path) throws IOException {
        return orIoException(() -> {
            try (ParquetFileReader reader = reader(path)) {
                return ParquetFields.paths(reader.getFooter().getFileMetaData().getSchema());
            }
        });
    }

    private static ParquetFileReader reader(Path path) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build();
        ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path), options);
        long size = Files.size(path);
        for (BlockMetaData block : reader.getRowGroups()) {
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                refuseOutside(chunk, size, reader);
            }
        }
        return reader;
    }

    /** A damaged file must not make the library ask for more memory than the file has bytes. */
    private static void refuseOutside(ColumnChunkMetaData chunk, long size, ParquetFileReader reader)
            throws IOException {
        long from = chunk.getStartingPos();
        long length = chunk.getTotalSize();
        if (from < 0 || length < 0 || from > size - length) {
            reader.close();
            throw new IOException("a column lies outside of the file");
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            return nextRow();
        } catch (RuntimeException | OutOfMemoryError e) {
            throw damaged(e);
        }
    }

    private @Nullable SourceRow nextRow() throws IOException {
        while (left == 0) {
            PageReadStore pages = file.readNextRowGroup();
            if (pages == null) {
                return null;
            }
            left = pages.getRowCount();
            group = columns.getRecordReader(pages, new GroupRecordConverter(schema));
        }
        RecordReader<Group> reader = group;
        if (reader == null) {
            return null;
        }
        left--;
        Map<String, String> fields = new HashMap<>();
        ParquetFields.collect("", reader.read(), fields);
        return SourceRow.of(++row, header, fields);
    }

    /** The library tells of damaged files by several kinds of exceptions. */
    private static <T> T orIoException(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            throw damaged(e);
        }
    }

    /** A damaged count may have asked for an array that no machine has room for. */
    private static IOException damaged(Throwable cause) {
        return new IOException(cause);
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
