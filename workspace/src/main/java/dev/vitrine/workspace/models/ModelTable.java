package dev.vitrine.workspace.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.calibration.Calibration;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The registry of models: a model is in it once its checkpoint is whole. */
public final class ModelTable {

    private final Database database;
    private final ModelsFile forOthers;

    /** @param forOthers kept up to date */
    public ModelTable(Database database, ModelsFile forOthers) {
        this.database = database;
        this.forOthers = forOthers;
        tellOthers();
    }

    private void tellOthers() {
        forOthers.write(database.query(
                "SELECT name, checkpoint, kind FROM model ORDER BY model_key DESC",
                row -> new ModelsFile.Entry(row.text(1), row.text(2), ModelKind.valueOf(row.text(3)))));
    }

    /** Models, newest first. */
    public List<ModelCard> list() {
        return database.query("SELECT * FROM model ORDER BY model_key DESC", ModelTable::read);
    }

    public Optional<ModelCard> find(String name) {
        return database.queryFirst("SELECT * FROM model WHERE name = ?", ModelTable::read, name);
    }

    /** Whether the model of a checkpoint is registered. */
    public boolean hasCheckpoint(String checkpoint) {
        return database.queryFirst("SELECT 1 FROM model WHERE checkpoint = ?", row -> row.integer(1), checkpoint)
                .isPresent();
    }

    /** Registers a model with its epochs, all or nothing. */
    public void add(ModelCard model, List<EpochReport> epochs) {
        database.inTransaction(() -> {
            insert(model);
            int key = database.queryFirst(
                            "SELECT model_key FROM model WHERE name = ?", row -> row.integer("model_key"), model.name())
                    .orElseThrow();
            database.batch(
                    "INSERT INTO epoch VALUES (?, ?, ?, ?, ?, ?, ?)",
                    epochs.stream()
                            .map(epoch -> new Object[] {
                                key,
                                epoch.epoch(),
                                epoch.loss(),
                                epoch.validationNdcg(),
                                epoch.validationHitRate(),
                                epoch.seconds(),
                                epoch.best()
                            })
                            .iterator());
        });
        tellOthers();
    }

    private void insert(ModelCard model) {
        database.update(
                """
                INSERT INTO model (name, checkpoint, kind, created, fingerprint, dataset, refit, seed, epochs,
                    best_epoch, seconds, settings, validation, parent, cleaning)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                model.name(),
                model.checkpoint(),
                model.kind().name(),
                model.created(),
                model.fingerprint(),
                json(model.dataset()),
                model.refit(),
                model.seed(),
                model.epochs(),
                model.bestEpoch(),
                model.seconds(),
                json(model.settings()),
                json(model.validation()),
                model.parent(),
                model.cleaning() == null ? null : json(model.cleaning()));
    }

    /** The epochs of a model's training, in order. */
    public List<EpochReport> epochs(String name) {
        return database.query(
                """
                SELECT epoch.* FROM epoch JOIN model ON epoch.model_key = model.model_key
                WHERE model.name = ? ORDER BY epoch\
                """,
                row -> new EpochReport(
                        row.integer("epoch"),
                        row.number("loss"),
                        row.number("validation_ndcg"),
                        row.number("validation_hit_rate"),
                        row.number("seconds"),
                        row.flag("best")),
                name);
    }

    /** How a model's scores become probabilities; empty where that was not fitted. */
    public Optional<Calibration> calibration(String name) {
        return database.queryFirst(
                "SELECT calibration FROM model WHERE name = ? AND calibration IS NOT NULL",
                row -> parse(row.text("calibration"), new TypeReference<Calibration>() {}),
                name);
    }

    public void setCalibration(String name, Calibration calibration) {
        database.update("UPDATE model SET calibration = ? WHERE name = ?", json(calibration), name);
    }

    /** The name of the model that lists for shoppers are to be taken from. */
    public Optional<String> live() {
        return database.queryFirst("SELECT name FROM model WHERE live", row -> row.text("name"));
    }

    /** Makes a model the one that lists are taken from, in place of another. */
    public void setLive(String name, boolean live) {
        database.inTransaction(() -> {
            database.update("UPDATE model SET live = FALSE WHERE live");
            database.update("UPDATE model SET live = ? WHERE name = ?", live, name);
        });
    }

    public void setNote(String name, String note) {
        database.update("UPDATE model SET note = ? WHERE name = ?", note, name);
    }

    /**
     * Models with notes, newest first.
     *
     * @param bytes of the files of a checkpoint
     */
    public List<ListedModel> list(ToLongFunction<String> bytes) {
        return database.query("SELECT * FROM model ORDER BY model_key DESC", row -> {
            ModelCard card = read(row);
            return new ListedModel(card, row.text("note"), row.flag("live"), bytes.applyAsLong(card.checkpoint()));
        });
    }

    /** Gives a model another name, by which those that went on from it know it too. */
    public void rename(String name, String newName) {
        database.inTransaction(() -> {
            database.update("UPDATE model SET name = ? WHERE name = ?", newName, name);
            database.update("UPDATE model SET parent = ? WHERE parent = ?", newName, name);
        });
        tellOthers();
    }

    /** Takes a model off the registry, with its epochs and evaluations. */
    public void remove(String name) {
        database.update("DELETE FROM model WHERE name = ?", name);
        tellOthers();
    }

    private static ModelCard read(Row row) {
        return new ModelCard(
                row.text("name"),
                row.text("checkpoint"),
                ModelKind.valueOf(row.text("kind")),
                row.whole("created"),
                row.text("fingerprint"),
                parse(row.text("dataset"), new TypeReference<DatasetOptions>() {}),
                row.flag("refit"),
                row.whole("seed"),
                row.integer("epochs"),
                row.integer("best_epoch"),
                row.number("seconds"),
                parse(row.text("settings"), new TypeReference<Map<String, String>>() {}),
                parse(row.text("validation"), new TypeReference<Map<String, Double>>() {}),
                row.textOrNull("parent"),
                cleaning(row.textOrNull("cleaning")));
    }

    private static @Nullable Map<String, String> cleaning(@Nullable String text) {
        return text == null ? null : parse(text, new TypeReference<Map<String, String>>() {});
    }

    private static String json(Object value) {
        try {
            return Mapper.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T parse(String text, TypeReference<T> type) {
        try {
            return Mapper.JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model's row is damaged: " + text, e);
        }
    }

    /** Made for the first model there is: to make it takes a while, which whoever opens a workspace waits for. */
    private static final class Mapper {

        static final ObjectMapper JSON = new ObjectMapper();
    }
}
