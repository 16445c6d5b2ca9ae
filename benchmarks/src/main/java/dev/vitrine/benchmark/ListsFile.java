package dev.vitrine.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.evaluation.ListSink;
import dev.vitrine.engine.recommend.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes scored lists as {@code model,shopper,rank,item,score}, or nothing where nobody asked for them. */
final class ListsFile implements AutoCloseable {

    private final @Nullable CsvWriter writer;

    private ListsFile(@Nullable CsvWriter writer) {
        this.writer = writer;
    }

    static ListsFile open(@Nullable String file) throws IOException {
        if (file == null) {
            return new ListsFile(null);
        }
        CsvWriter writer = CsvWriter.builder().build(Path.of(file));
        writer.writeRecord("model", "shopper", "rank", "item", "score");
        return new ListsFile(writer);
    }

    ListSink of(String model, List<String> shoppers, ItemVocabulary vocabulary) {
        CsvWriter open = writer;
        if (open == null) {
            return ListSink.NONE;
        }
        return (user, list) -> {
            int rank = 1;
            for (Recommendation place : list) {
                open.writeRecord(
                        model,
                        shoppers.get(user),
                        String.valueOf(rank++),
                        vocabulary.idOf(place.item()),
                        String.valueOf(place.score()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
