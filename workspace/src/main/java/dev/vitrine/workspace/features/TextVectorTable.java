package dev.vitrine.workspace.features;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.engine.text.ItemText;
import dev.vitrine.workspace.database.Database;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code text_vector}: vectors of items' texts, kept with a hash of the text they were made of. */
public final class TextVectorTable {

    private static final int HASH = 16;

    private final Database database;

    public TextVectorTable(Database database) {
        this.database = database;
    }

    /** What a language model is given of an item. */
    public record Text(int item, String text) {

        byte[] hash() {
            try {
                byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOf(whole, HASH);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java platform has it
            }
        }
    }

    /** A text and its vector. */
    public record Made(Text text, float[] vector) {}

    /** Texts of all items that have any. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        database.scan("SELECT item_key, title, description FROM item ORDER BY item_key", row -> {
            String text = ItemText.of(row.textOrNull(2), row.textOrNull(3));
            if (!text.isEmpty()) {
                texts.add(new Text(row.integer(1), text));
            }
        });
        return texts;
    }

    /** Those of the texts that have no vector by this model yet. */
    public List<Text> missing(List<Text> texts, String model) {
        Map<Integer, byte[]> known = new HashMap<>();
        database.scan(
                "SELECT item_key, text_hash FROM text_vector WHERE model = ?",
                row -> known.put(row.integer(1), row.bytes(2)),
                model);
        return texts.stream()
                .filter(text -> !Arrays.equals(known.get(text.item()), text.hash()))
                .toList();
    }

    /** Keeps vectors, of items that are still there. */
    public void put(String model, List<Made> vectors) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Made made : vectors) {
            rows.add(new @Nullable Object[] {
                model, made.text().hash(), bytes(made.vector()), made.text().item()
            });
        }
        database.inTransaction(() -> database.batch("""
                MERGE INTO text_vector (model, text_hash, vector, item_key) KEY (item_key)
                SELECT ?, ?, ?, item_key FROM item WHERE item_key = ?\
                """, rows.iterator()));
    }

    /** Lets go of vectors of items that have no text any more, and of those by another model. */
    public void retain(String model, List<Text> texts) {
        Map<Integer, Boolean> wanted = new HashMap<>();
        texts.forEach(text -> wanted.put(text.item(), true));
        List<Integer> gone = new ArrayList<>();
        database.scan(
                "SELECT item_key FROM text_vector WHERE model = ?",
                row -> {
                    if (!wanted.containsKey(row.integer(1))) {
                        gone.add(row.integer(1));
                    }
                },
                model);
        database.inTransaction(() -> {
            database.update("DELETE FROM text_vector WHERE model <> ?", model);
            gone.forEach(item -> database.update("DELETE FROM text_vector WHERE item_key = ?", item));
        });
    }

    /** By which model most vectors were made. */
    public Optional<String> model() {
        return database.queryFirst(
                "SELECT model FROM text_vector GROUP BY model ORDER BY COUNT(*) DESC FETCH FIRST ROW ONLY",
                row -> row.text(1));
    }

    /** The vectors of a vocabulary's items; null where there are none. */
    public @Nullable TextVectors read(ItemVocabulary vocabulary) {
        Optional<String> model = model();
        if (model.isEmpty()) {
            return null;
        }
        float[][] values = new float[1][];
        int[] dimension = new int[1];
        database.scan(
                "SELECT i.id, t.vector FROM text_vector t JOIN item i ON i.item_key = t.item_key WHERE t.model = ?",
                row -> {
                    ByteBuffer vector = ByteBuffer.wrap(row.bytes(2));
                    if (values[0] == null) {
                        dimension[0] = vector.remaining() / Float.BYTES;
                        values[0] = new float[(vocabulary.size() + 1) * dimension[0]];
                    }
                    int item = vocabulary.indexOf(row.text(1));
                    if (item != ItemVocabulary.PADDING) {
                        vector.asFloatBuffer().get(values[0], item * dimension[0], dimension[0]);
                    }
                },
                model.get());
        return new TextVectors(model.get(), dimension[0], values[0]);
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
