package dev.vitrine.workspace.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.evaluation.ListSink;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.CsvCell;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The lists that an evaluation scored, as a CSV file that is there whole or not at all. */
final class ScoredLists implements AutoCloseable {

    private final @Nullable Path file;
    private final @Nullable CsvWriter writer;
    private final String[] shopperIds;
    private boolean kept;

    private ScoredLists(@Nullable Path file, @Nullable CsvWriter writer, String[] shopperIds) {
        this.file = file;
        this.writer = writer;
        this.shopperIds = shopperIds;
    }

    /** @param file null for lists that nobody wants */
    static ScoredLists to(@Nullable Path file, Workspace workspace, SequenceDataset dataset) {
        if (file == null) {
            return new ScoredLists(null, null, new String[0]);
        }
        try {
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(beside(file)));
            writer.writeRecord("model", "shopper", "rank", "item", "score");
            return new ScoredLists(file, writer, ids(workspace, dataset));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static String[] ids(Workspace workspace, SequenceDataset dataset) {
        ShopperIds known = new ShopperIds(workspace);
        String[] ids = new String[dataset.users()];
        for (int user = 0; user < ids.length; user++) {
            ids[user] = known.of(dataset, user);
        }
        return ids;
    }

    ListSink of(ModelCard model, ItemVocabulary vocabulary) {
        if (writer == null) {
            return ListSink.NONE;
        }
        CsvWriter open = writer;
        return (user, list) -> {
            int rank = 1;
            for (Recommendation place : list) {
                open.writeRecord(
                        CsvCell.of(model.name()),
                        CsvCell.of(shopperIds[user]),
                        Integer.toString(rank++),
                        CsvCell.of(vocabulary.idOf(place.item())),
                        Float.toString(place.score()));
            }
        };
    }

    /** Puts the finished file in its place. */
    void keep() {
        if (file == null || writer == null) {
            return;
        }
        try {
            writer.close();
            Files.move(beside(file), file, StandardCopyOption.REPLACE_EXISTING);
            kept = true;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Takes an unfinished file off the disk. */
    @Override
    public void close() {
        if (file == null || writer == null || kept) {
            return;
        }
        try {
            writer.close();
            Files.deleteIfExists(beside(file));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static RuntimeException unwritable(Path file, IOException cause) {
        return WorkspaceProblem.because(cause, "evaluate.lists", file, String.valueOf(cause.getMessage()));
    }
}
