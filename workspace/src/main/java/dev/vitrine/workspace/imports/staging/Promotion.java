package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.cleaning.CleaningView;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.imports.plan.ImportHeader;
import dev.vitrine.workspace.imports.plan.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what was staged into the workspace's tables, all of it or nothing. */
final class Promotion {

    /** Share of the work that is storing interactions. */
    private static final double INSERTING = 0.8;

    private final Database database;
    private final Staging staging;
    private final long imported;

    /** @param imported time of the import, milliseconds since epoch, UTC */
    Promotion(Database database, Staging staging, long imported) {
        this.database = database;
        this.staging = staging;
        this.imported = imported;
    }

    /** @param progress of this part alone, 0 to 1 */
    void run(Progress progress) {
        database.inTransaction(progress::throwIfCancelled, () -> {
            database.insert("INSERT INTO item (item_key, id)", staging.items().added());
            database.insert(
                    "INSERT INTO shopper (shopper_key, id, since)",
                    staging.shoppers().added(imported));
            storeListedShoppers();
            database.insert(
                    "INSERT INTO behaviour (behaviour_key, name)",
                    staging.behaviours().added());
            AcceptedInteractions accepted = AcceptedInteractions.of(database);
            storeInteractions(accepted, progress);
            staging.files().forEach(this::storeBatch);
            new DataState(database).imported(staging.nextKey() - 1, staging.nextSerial());
            if (staging.pseudonyms() != null) {
                new DataState(database).setPseudonymKey(staging.pseudonyms().fingerprint());
            }
            storeRejections();
            new ItemPromotion(database, staging).run();
            progress.update(INSERTING, "import.counting");
            if (new CleaningView(database).touchesRows()) {
                DerivedColumns.refresh(database, progress);
            } else {
                new DerivedColumns(database, accepted).refresh();
            }
            progress.throwIfCancelled();
            progress.update(1, "import.counting");
        });
    }

    private void storeBatch(StagedFile file) {
        database.update(
                "INSERT INTO import_batch (import_key, file, kind, layout, imported, row_count, accepted, first_serial,"
                        + " hash, part, reading, already_there, codes_alike, header)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.importKey(),
                file.plan().file().name(),
                file.plan().kind().name(),
                file.plan().layout() == null ? null : file.plan().layout().name(),
                imported,
                file.counts().rows(),
                file.counts().accepted(),
                file.firstSerial(),
                file.planned().hash(),
                file.plan().file().part(),
                Reading.of(file.plan()).text(),
                file.counts().alreadyThere(),
                file.codesAlike(),
                ImportHeader.of(file.plan().shape()));
        Map<String, Long> rejected = file.counts().rejected();
        Map<String, Long> found = file.counts().found();
        Set<String> faults = new LinkedHashSet<>(rejected.keySet());
        faults.addAll(found.keySet());
        for (String fault : faults) {
            database.update(
                    "INSERT INTO import_count (import_key, fault, rejected, found) VALUES (?, ?, ?, ?)",
                    file.importKey(),
                    fault,
                    rejected.getOrDefault(fault, 0L),
                    found.getOrDefault(fault, 0L));
        }
    }

    private void storeInteractions(AcceptedInteractions accepted, Progress progress) {
        int count = staging.interactions().count();
        try {
            StagedInteractions staged = staging.interactions().rows();
            KnownEvents known = KnownEvents.of(database, staging, staged);
            NewInteractions rows = new NewInteractions(staged, known, staging.firstSerial(), accepted);
            database.insert(
                    """
                    INSERT INTO interaction (interaction_key, shopper_key, item_key, behaviour_key, time, position,
                        "VALUE", quantity, price, order_id, import_key, ordinal, flags)
                    """, new Paced<>(rows, () -> progress.update(INSERTING * rows.passed() / count, "import.storing")));
            database.insert(
                    "INSERT INTO confirmation (interaction_key, import_key, ordinal, flags)", known.confirmations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void storeListedShoppers() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        staging.listedShoppers().forEach((file, keys) -> keys.forEach(key -> rows.add(new Object[] {file, key})));
        database.insert("INSERT INTO listed_shopper (import_key, shopper_key)", rows.iterator());
        database.insert(
                "INSERT INTO shopper_attribute (import_key, shopper_key, name, text)",
                ShopperAttributes.rows(staging.shopperAttributes()).iterator());
    }

    private void storeRejections() {
        try (RejectionStage.Rows rows = staging.rejections().rows()) {
            database.insert(
                    "INSERT INTO import_rejection (import_key, line, column_name, reason, text)", new KeptOut(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
