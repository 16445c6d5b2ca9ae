package dev.vitrine.workspace;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.DatabaseInUseException;
import dev.vitrine.workspace.feedback.FeedbackTable;
import dev.vitrine.workspace.feedback.ShownListTable;
import dev.vitrine.workspace.imports.plan.EarlierReading;
import dev.vitrine.workspace.imports.staging.DerivedColumns;
import dev.vitrine.workspace.imports.staging.StagingFolder;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.models.ModelTable;
import dev.vitrine.workspace.models.ModelsFile;
import dev.vitrine.workspace.models.OpenModels;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.RuleTable;
import dev.vitrine.workspace.runs.TrainingRuns;
import dev.vitrine.workspace.segments.KeptMembers;
import dev.vitrine.workspace.segments.SegmentTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A shop's data, models and settings in one folder, held open by one process at a time.
 *
 * <p>All methods may wait for the disk: none may be called on a thread that draws.
 */
public final class Workspace implements AutoCloseable {

    private static final String CHECKPOINTS = "checkpoints";

    private final Path folder;
    private final Database database;
    private final ModelTable modelTable;
    private final CheckpointStore checkpoints;
    private final OpenModels openModels;
    private final TrainingRuns runs;
    private final ItemTable itemTable;
    private final ShopperTable shopperTable;
    private final KeptMembers keptMembers = new KeptMembers();

    private Workspace(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        this.modelTable = new ModelTable(database, new ModelsFile(folder));
        this.checkpoints = checkpointsIn(folder);
        this.openModels = new OpenModels(checkpoints);
        this.runs = new TrainingRuns(folder);
        this.itemTable = new ItemTable(database);
        this.shopperTable = new ShopperTable(database);
    }

    /** Opens the workspace in the folder, made anew if there is none. */
    public static Workspace open(Path folder) {
        WorkspaceLock lock = new WorkspaceLock(folder);
        try {
            Files.createDirectories(folder.resolve(CHECKPOINTS));
            return open(folder, Database.open(folder), lock);
        } catch (DatabaseInUseException e) {
            throw lock.takenProblem(e);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "workspace.folder", folder);
        }
    }

    private static Workspace open(Path folder, Database database, WorkspaceLock lock) throws IOException {
        try {
            lock.write();
            WorkspaceFile.ensure(folder);
            StagingFolder.clear(folder);
            DerivedColumns.ensure(database);
            Workspace workspace = new Workspace(folder, database);
            workspace.runs.clear(workspace.modelTable::hasCheckpoint);
            workspace.checkpoints.sweep(workspace.runs::isInUse);
            return workspace;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Whether a folder holds a workspace. */
    public static boolean isOne(Path folder) {
        return Database.isIn(folder);
    }

    /** The models' files of the workspace in a folder, for which it need not be open. */
    public static CheckpointStore checkpointsIn(Path folder) {
        return new CheckpointStore(folder.resolve(CHECKPOINTS));
    }

    public Path folder() {
        return folder;
    }

    /** The models' files. */
    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    /** The training runs, those under way and those that were interrupted. */
    public TrainingRuns runs() {
        return runs;
    }

    /** For the rest of this module only. */
    public ModelTable modelTable() {
        return modelTable;
    }

    /** For the rest of this module only. */
    public OpenModels openModels() {
        return openModels;
    }

    /** For the rest of this module only. */
    public Database database() {
        return database;
    }

    /** Rewrites the database without what was deleted, so that none of its bytes are left in the folder. */
    public void compact() {
        database.compact();
    }

    public WorkspaceSummary summary() {
        return database.queryFirst(
                        """
                        SELECT
                            (SELECT COUNT(*) FROM shopper WHERE interactions > 0) shoppers,
                            COUNT(CASE WHEN interactions > 0 THEN 1 END) items,
                            COALESCE(SUM(interactions), 0) interactions,
                            (SELECT COUNT(*) FROM import_batch) imports,
                            (SELECT COUNT(*) FROM model) models
                        FROM item
                        """,
                        row -> new WorkspaceSummary(
                                row.whole("shoppers"),
                                row.whole("items"),
                                row.whole("interactions"),
                                row.whole("imports"),
                                row.whole("models")))
                .orElseThrow();
    }

    /**
     * Shoppers whose id, or the title or id of something they had, contains the text; busiest first.
     *
     * @param text empty for all
     */
    public List<ShopperCard> findShoppers(String text, int offset, int limit) {
        return shoppers(new ShopperQuery(text, 1, TableOrder.USUAL), offset, limit);
    }

    public List<ShopperCard> shoppers(ShopperQuery query, int offset, int limit) {
        return shopperTable.find(query, () -> buyers(query), offset, limit);
    }

    /** All that a query finds, one after the other, however many. */
    public void scanShoppers(ShopperQuery query, Consumer<ShopperCard> consumer) {
        shopperTable.scan(query, () -> buyers(query), consumer);
    }

    /** How many shoppers a query finds. */
    public int count(ShopperQuery query) {
        return shopperTable.count(query, () -> buyers(query));
    }

    private BitSet buyers(ShopperQuery query) {
        return itemTable.buyers(new SearchText(query.text()));
    }

    public Optional<ShopperCard> shopper(String id) {
        return shopperTable.find(id);
    }

    /** A shopper's accepted interactions, oldest first. */
    public List<ShopperEvent> history(String shopper) {
        return shopper(shopper)
                .map(card -> new InteractionTable(database).history(card.key()))
                .orElse(List.of());
    }

    /** Items whose title, id, brand or category contains the text; most sold first. */
    public List<ItemCard> findItems(String text, int offset, int limit) {
        return items(new ItemQuery(text, ItemFilter.NONE, TableOrder.USUAL), offset, limit);
    }

    public List<ItemCard> items(ItemQuery query, int offset, int limit) {
        return itemTable.find(query, offset, limit);
    }

    /** All that a query finds, one after the other, however many. */
    public void scanItems(ItemQuery query, Consumer<ItemCard> consumer) {
        itemTable.scan(query, consumer);
    }

    /** How many items a query finds. */
    public int count(ItemQuery query) {
        return itemTable.count(query);
    }

    /**
     * Makes ready what any query for items may ask for, so that the first answer of each kind is as quick as others.
     *
     * @param locale in whose language titles are sorted
     */
    public void prepareItems(Locale locale, Progress progress) {
        itemTable.prepare(locale, progress);
    }

    /** As {@link #prepareItems}, for shoppers. */
    public void prepareShoppers(Progress progress) {
        shopperTable.prepare(progress);
    }

    /** Ids of the items that pass a filter. */
    public Set<String> itemIds(ItemFilter filter) {
        return itemTable.ids(filter);
    }

    /** Categories that items have and all above them, in the order of the alphabet. */
    public List<String> categories() {
        return itemTable.categories();
    }

    public Optional<ItemCard> item(String id) {
        return itemTable.find(id);
    }

    /** Names of behaviour types that interactions have, in the order of the alphabet. */
    public List<String> behaviours() {
        return database.query("SELECT name FROM behaviour ORDER BY name", row -> row.text("name"));
    }

    /** Names of made-up shoppers, in the order of the alphabet. */
    public List<String> personas() {
        return new PersonaTable(database).names();
    }

    public Optional<Persona> persona(String name) {
        return new PersonaTable(database).find(name);
    }

    /** Keeps a made-up shopper, in place of one of the same name. */
    public void savePersona(String name, List<HistoryEvent> events) {
        new PersonaTable(database).save(name, events, System.currentTimeMillis());
    }

    public void removePersona(String name) {
        new PersonaTable(database).remove(name);
    }

    /** Every item there is. */
    public List<ItemCard> items() {
        return items(ItemQuery.ALL, 0, Integer.MAX_VALUE);
    }

    /** The last day anything happened, in UTC; none where no event has a time. */
    public Optional<LocalDate> lastDay() {
        return database.queryFirst(
                        "SELECT MAX(last_time) FROM shopper HAVING MAX(last_time) IS NOT NULL", row -> row.whole(1))
                .map(time -> LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC));
    }

    /** Rule sets, by name. */
    public List<RuleSet> ruleSets() {
        return new RuleTable(database).list();
    }

    /**
     * The rule set of a name.
     *
     * @throws ProblemException if there is none
     */
    public RuleSet ruleSet(String name) {
        RuleTable table = new RuleTable(database);
        return table.find(name)
                .orElseThrow(() -> WorkspaceProblem.unknown(
                        "rule.unknownSet",
                        name,
                        table.list().stream().map(RuleSet::name).toList()));
    }

    /** Keeps a rule set, in place of the one of its name. */
    public void saveRuleSet(RuleSet set) {
        new RuleTable(database).save(set);
    }

    public void removeRuleSet(String name) {
        new RuleTable(database).remove(name);
    }

    /** Votes on lists, oldest first. */
    public List<Judgement> judgements() {
        return new JudgementTable(database).list();
    }

    public void addJudgement(Judgement judgement) {
        new JudgementTable(database).add(judgement);
    }

    /** Thumbs and notes on items of shoppers' lists. */
    public FeedbackTable feedback() {
        return new FeedbackTable(database);
    }

    /** Lists that shoppers were shown, and what they did with them. */
    public ShownListTable shownLists() {
        return new ShownListTable(database);
    }

    /** Saved conditions on shoppers. */
    public SegmentTable segments() {
        return new SegmentTable(database);
    }

    /** For the rest of this module only. */
    public KeptMembers keptMembers() {
        return keptMembers;
    }

    /** What the workspace holds in counts; those of the last time where nothing was imported or taken away since. */
    public WorkspaceProfile profile() {
        WorkspaceSummary summary = summary();
        long state = dataChanges();
        ProfileFile known = new ProfileFile(folder);
        return known.read(state, summary).orElseGet(() -> {
            WorkspaceProfile counted = new ProfileReader(database).read(summary);
            known.write(state, counted);
            return counted;
        });
    }

    /** Imported files, newest first. */
    public List<ImportCard> imports() {
        return new ImportTable(database).list();
    }

    /** Code of the currency of prices: that of the newest import that names one. */
    public Optional<String> currency() {
        return new ImportTable(database).currency();
    }

    /** How the newest file with these columns was read. */
    public Optional<EarlierReading> earlierReading(List<String> header) {
        return new ImportTable(database).reading(header);
    }

    /** The import of a number. */
    public Optional<ImportCard> imported(int key) {
        return new ImportTable(database).find(key);
    }

    /**
     * The newest import of a file.
     *
     * @param hash of the file
     * @param part of an archive or a workbook; null for any
     * @param reading how it must have been read; null for any way
     */
    public Optional<ImportCard> imported(String hash, @Nullable String part, @Nullable String reading) {
        return new ImportTable(database).find(hash, part, reading);
    }

    /** A number that is another one whenever interactions, items or shoppers changed. */
    public long dataChanges() {
        return new DataState(database).changes();
    }

    /**
     * Models, newest first.
     *
     * @param kind null for all
     */
    public List<ModelCard> models(@Nullable ModelKind kind) {
        return modelTable.list().stream()
                .filter(model -> kind == null || model.kind() == kind)
                .toList();
    }

    /**
     * The model of a name.
     *
     * @throws ProblemException if there is none
     */
    public ModelCard model(String name) {
        return modelTable.find(name).orElseThrow(() -> noSuchModel(name));
    }

    private ProblemException noSuchModel(String name) {
        List<String> names = modelTable.list().stream().map(ModelCard::name).toList();
        return WorkspaceProblem.unknown("model.unknown", name, names);
    }

    /** The epochs of a model's training, in order; none for a model without epochs. */
    public List<EpochReport> epochs(String model) {
        return modelTable.epochs(model);
    }

    @Override
    public void close() {
        openModels.close();
        try {
            new WorkspaceLock(folder).remove();
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "workspace.folder", folder);
        } finally {
            database.close();
        }
    }
}
