package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.privacy.IdInText;
import dev.vitrine.workspace.privacy.Pseudonyms;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the files of one import bring, checked and numbered but not yet in the workspace. */
final class Staging implements Closeable {

    private final Path folder;
    private final @Nullable Pseudonyms pseudonyms;
    private final InteractionStage interactions;
    private final RejectionStage rejections;
    private final KeyRegistry items = new KeyRegistry();
    private final KeyRegistry shoppers = new KeyRegistry();
    private final KeyRegistry behaviours = new KeyRegistry();
    private final Map<Integer, Map<Integer, ItemDetails>> catalogues = new TreeMap<>();
    private final Map<Integer, Map<String, ItemDetails>> soldDetails = new TreeMap<>();
    private final Map<Integer, Set<Integer>> listedShoppers = new TreeMap<>();
    private final Map<Integer, ShopperAttributes> shopperAttributes = new TreeMap<>();
    private final List<StagedFile> files = new ArrayList<>();
    private final int firstKey;
    private final long firstSerial;

    /**
     * @param folder to stage in, which goes with its contents when this is closed
     * @param pseudonyms to be put in place of shoppers' ids; null to keep those
     */
    Staging(Path folder, Database database, @Nullable Pseudonyms pseudonyms) throws IOException {
        this.pseudonyms = pseudonyms;
        this.folder = folder;
        this.interactions = new InteractionStage(folder.resolve("interactions"));
        this.rejections = new RejectionStage(folder.resolve("rejections"));
        know(items, database, "SELECT item_key, id FROM item");
        know(shoppers, database, "SELECT shopper_key, id FROM shopper");
        know(behaviours, database, "SELECT behaviour_key, name FROM behaviour");
        DataState state = new DataState(database);
        this.firstKey = state.lastImport() + 1;
        this.firstSerial = state.nextSerial();
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

    @Nullable
    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /** The key of a shopper, given the id in the file. */
    int shopperKey(String id) {
        return shoppers.keyOf(pseudonyms == null ? id : pseudonyms.of(id));
    }

    /** What is kept of a row that is not used, given the shopper's id in it: the row, but for the id. */
    String kept(SourceRow row, String id) {
        if (pseudonyms == null) {
            return row.text();
        }
        if (!row.readable() || id.length() > SourceRow.LONGEST_TEXT) {
            return "";
        }
        return id.isBlank() ? row.text() : new IdInText(id).replacedIn(row.text(), pseudonyms.of(id));
    }

    KeyRegistry shoppers() {
        return shoppers;
    }

    KeyRegistry behaviours() {
        return behaviours;
    }

    /** What each catalogue says of items, by the key of the import and that of the item. */
    Map<Integer, Map<Integer, ItemDetails>> catalogues() {
        return catalogues;
    }

    /** What each interaction file says of items beside their titles, by the key of the import and the item's id. */
    Map<Integer, Map<String, ItemDetails>> soldDetails() {
        return soldDetails;
    }

    /** Whom each file of shoppers names, by the key of the import. */
    Map<Integer, Set<Integer>> listedShoppers() {
        return listedShoppers;
    }

    /** What each file of shoppers says of them, by the key of the import. */
    Map<Integer, ShopperAttributes> shopperAttributes() {
        return shopperAttributes;
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

    StagedFile file(int importKey) {
        return files.get(importKey - firstKey);
    }

    @Override
    public void close() throws IOException {
        try (interactions;
                rejections) {
            // Both go, even if one of them cannot set down its last rows.
        } finally {
            StagingFolder.deleteIfPossible(folder);
        }
    }
}
