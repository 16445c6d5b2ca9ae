package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SealedFile;
import dev.vitrine.engine.recommend.FittedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model made of tables: what all baselines share. */
public abstract class Baseline implements FittedModel {

    private static final SealedFile FORMAT = new SealedFile("VITRBASE", 1);
    private static final String FILE = "baseline.bin";

    private final Head head;

    Baseline(Head head) {
        this.head = head;
    }

    /** What stands at the start of every baseline's file. */
    record Head(ItemVocabulary vocabulary, Map<String, String> settings) {

        Head {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    public abstract BaselineKind kind();

    /** Writes one history's scores, all but that of padding. */
    abstract void scoreInto(History history, float[] scores);

    /** Writes the tables, in the order the kind reads them. */
    abstract void writeTables(BinaryOutput out) throws IOException;

    @Override
    public ItemVocabulary vocabulary() {
        return head.vocabulary();
    }

    @Override
    public Map<String, String> settings() {
        return head.settings();
    }

    @Override
    public float[][] score(List<History> histories) {
        Blocking.check();
        float[][] scores = new float[histories.size()][vocabulary().size() + 1];
        for (int row = 0; row < scores.length; row++) {
            scores[row][ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
            scoreInto(histories.get(row), scores[row]);
        }
        return scores;
    }

    @Override
    public void save(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            List<Object> arguments = List.of(folder.toString(), String.valueOf(e.getMessage()));
            throw new ProblemException(new Problem("dev.vitrine.engine.problems", "file.unwritable", arguments), e);
        }
        FORMAT.write(folder.resolve(FILE), this::write);
    }

    /**
     * Reads a baseline of any kind.
     *
     * @throws ProblemException if a file is missing, cut, damaged or newer than this program
     */
    public static Baseline load(Path folder) {
        return FORMAT.read(folder.resolve(FILE), (in, version) -> read(in));
    }

    private void write(BinaryOutput out) throws IOException {
        out.writeText(kind().id());
        out.writeTexts(new ArrayList<>(settings().keySet()));
        out.writeTexts(new ArrayList<>(settings().values()));
        out.writeTexts(vocabulary().ids());
        writeTables(out);
    }

    private static Baseline read(BinaryInput in) throws IOException {
        BaselineKind kind = BaselineKind.of(in.readText());
        List<String> keys = in.readTexts();
        List<String> values = in.readTexts();
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            settings.put(keys.get(i), values.get(i));
        }
        return kind.read(new Head(new ItemVocabulary(in.readTexts()), settings), in);
    }

    /** Nothing is held outside the heap. */
    @Override
    public void close() {}
}
