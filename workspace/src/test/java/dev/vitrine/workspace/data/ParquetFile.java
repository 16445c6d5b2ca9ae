package dev.vitrine.workspace.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files for tests. */
public final class ParquetFile {

    private ParquetFile() {}

    /**
     * @param schema in the words of Parquet: {@code message shop { required binary user (STRING); ... }}
     * @param fill gives each row its values, by its number
     */
    public static Path write(Path file, String schema, CompressionCodecName codec, int rows, Consumer<NumberedRow> fill)
            throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        SimpleGroupFactory groups = new SimpleGroupFactory(type);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCodecFactory(new ParquetPacking())
                .withCompressionCodec(codec)
                .build()) {
            for (int row = 0; row < rows; row++) {
                Group group = groups.newGroup();
                fill.accept(new NumberedRow(row, group));
                writer.write(group);
            }
        }
        return file;
    }

    public record NumberedRow(int number, Group values) {}
}
