package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a run needs to go on where it was, in one file that is replaced whole after each epoch. */
final class KeptRun {

    private static final SealedFile FORMAT = new SealedFile("VITRTRNG", 1);

    /** Values that pass through the Java heap at once, however large the catalogue. */
    private static final int AT_ONCE = 1 << 20;

    /**
     * Where a run was, at the end of an epoch.
     *
     * @param steps taken since it began
     * @param reports of all its epochs so far
     */
    record Position(int epoch, int steps, int bestEpoch, ValidationRanking.Figures best, List<EpochReport> reports) {

        Position {
            reports = List.copyOf(reports);
        }

        /** Whether the weights at hand are the best ones. */
        boolean isBest() {
            return epoch == bestEpoch;
        }

        double seconds() {
            return reports.isEmpty() ? 0 : reports.get(reports.size() - 1).seconds();
        }
    }

    private final Path file;
    private final Map<String, String> settings;

    /** @param settings of the run; another one's state is refused */
    KeptRun(Path file, Map<String, String> settings) {
        this.file = file;
        this.settings = new TreeMap<>(settings);
    }

    /** The epochs that a run has behind it; none where nothing was kept. */
    static List<EpochReport> reports(Path file) {
        return Files.exists(file)
                ? FORMAT.peek(file, (in, version) -> {
                    readSettings(in);
                    return readPosition(in).reports();
                })
                : List.of();
    }

    /** Takes the place of what was kept before. */
    void write(Position position, List<NDArray> arrays) {
        FORMAT.write(file, out -> {
            writeSettings(out);
            writePosition(position, out);
            for (NDArray array : arrays) {
                writeValues(array, out);
            }
        });
    }

    /** Reads where the run was; empty where nothing was kept. */
    Optional<Position> position() {
        return Files.exists(file) ? Optional.of(FORMAT.read(file, (in, version) -> begin(in))) : Optional.empty();
    }

    /** Fills arrays of the shapes that were written, in the same order. */
    void restore(List<NDArray> arrays) {
        FORMAT.peek(file, (in, version) -> {
            Position position = begin(in);
            for (NDArray array : arrays) {
                readValues(array, in);
            }
            return position;
        });
    }

    private Position begin(BinaryInput in) throws IOException {
        if (!readSettings(in).equals(settings)) {
            throw ProblemException.engine("training.otherState", file.toString());
        }
        return readPosition(in);
    }

    private void writeSettings(BinaryOutput out) throws IOException {
        out.writeTexts(List.copyOf(settings.keySet()));
        out.writeTexts(List.copyOf(settings.values()));
    }

    private static Map<String, String> readSettings(BinaryInput in) throws IOException {
        List<String> keys = in.readTexts();
        List<String> values = in.readTexts();
        Map<String, String> settings = new TreeMap<>();
        for (int at = 0; at < keys.size(); at++) {
            settings.put(keys.get(at), values.get(at));
        }
        return settings;
    }

    private static void writePosition(Position position, BinaryOutput out) throws IOException {
        out.writeInt(position.epoch());
        out.writeInt(position.steps());
        out.writeInt(position.bestEpoch());
        out.writeDouble(position.best().ndcg());
        out.writeDouble(position.best().hitRate());
        out.writeInt(position.reports().size());
        for (EpochReport report : position.reports()) {
            out.writeInt(report.epoch());
            out.writeDouble(report.loss());
            out.writeDouble(report.validationNdcg());
            out.writeDouble(report.validationHitRate());
            out.writeDouble(report.seconds());
            out.writeBoolean(report.best());
        }
    }

    private static Position readPosition(BinaryInput in) throws IOException {
        int epoch = in.readInt();
        int steps = in.readInt();
        int bestEpoch = in.readInt();
        ValidationRanking.Figures best = new ValidationRanking.Figures(in.readDouble(), in.readDouble());
        int count = in.readInt();
        List<EpochReport> reports = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            reports.add(new EpochReport(
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readBoolean()));
        }
        return new Position(epoch, steps, bestEpoch, best, reports);
    }

    private static void writeValues(NDArray array, BinaryOutput out) throws IOException {
        long size = array.size();
        out.writeLong(size);
        for (long from = 0; from < size; from += AT_ONCE) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                out.writeFloats(array.reshape(-1).get(range(from, size)).toFloatArray());
            }
        }
    }

    private void readValues(NDArray array, BinaryInput in) throws IOException {
        long size = array.size();
        if (in.readLong() != size) {
            throw ProblemException.engine("training.otherState", file.toString());
        }
        for (long from = 0; from < size; from += AT_ONCE) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                array.reshape(-1).set(range(from, size), array.getManager().create(in.readFloats()));
            }
        }
    }

    private static NDIndex range(long from, long size) {
        return new NDIndex(from + ":" + Math.min(size, from + AT_ONCE));
    }
}
