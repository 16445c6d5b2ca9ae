package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.database.Database;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the files of one import bring, checked and numbered but not yet in the workspace. */
final class Staging implements Closeable {

    private final Path folder;
    private final InteractionStage interactions;
    private final RejectionStage rejections;
    private final KeyRegistry items = new KeyRegistry();
    private final KeyRegistry shoppers = new KeyRegistry();
    private final KeyRegistry behaviours = new KeyRegistry();
    private final Map<Integer, ItemDetails> catalogue = new HashMap<>();
    private final Map<String, ItemDetails> soldDetails = new HashMap<>();
    private final List<StagedFile> files = new ArrayList<>();
    private final int firstKey;
    private final long firstSerial;

    /** @param folder to stage in, which goes with its contents when this is closed */
    Staging(Path folder, Database database) throws IOException {
        this.folder = folder;
        this.interactions = new InteractionStage(folder.resolve("interactions"));
        this.rejections = new RejectionStage(folder.resolve("rejections"));
        know(items, database, "SELECT item_key, id FROM item");
        know(shoppers, database, "SELECT shopper_key, id FROM shopper");
        know(behaviours, database, "SELECT behaviour_key, name FROM behaviour");
        this.firstKey = database.queryFirst("SELECT MAX(import_key) FROM import_batch", row -> row.integer(1))
                        .orElse(0)
                + 1;
        this.firstSerial = database.queryFirst(
                        "SELECT COALESCE(MAX(first_serial + row_count), 0) FROM import_batch", row -> row.whole(1))
                .orElse(0L);
    }

    private static void know(KeyRegistry registry, Database database, String sql) {
        database.scan(sql, row -> registry.know(row.text(2), row.integer(1)));
    }

    InteractionStage interactions() {
        return interactions;
    }

    RejectionStage rejections() {
        return rejections;
    }

    KeyRegistry items() {
        return items;
    }

    KeyRegistry shoppers() {
        return shoppers;
    }

    KeyRegistry behaviours() {
        return behaviours;
    }

    /** What catalogues say of items, by key. */
    Map<Integer, ItemDetails> catalogue() {
        return catalogue;
    }

    /** What interaction files say of items beside their titles, by id. */
    Map<String, ItemDetails> soldDetails() {
        return soldDetails;
    }

    /** The key of the file that is staged next. */
    int nextKey() {
        return firstKey + files.size();
    }

    /** The running number of the first interaction of this import. */
    long firstSerial() {
        return firstSerial;
    }

    /** The running number of the interaction that is staged next. */
    long nextSerial() {
        return firstSerial + interactions.count();
    }

    void add(StagedFile file) {
        files.add(file);
    }

    List<StagedFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        interactions.close();
        rejections.close();
        StagingFolder.deleteIfPossible(folder);
    }
}
