package dev.vitrine.engine.data;

import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A data set as one file, with one beside it where something is known of its items: what a training process is handed,
 * whole or not at all.
 */
public final class DatasetFile {

    private static final SealedFile FORMAT = new SealedFile("VITRDATA", 1);

    private DatasetFile() {}

    /** @throws dev.vitrine.engine.ProblemException if the file cannot be written */
    public static void write(SequenceDataset dataset, Path file) {
        ItemFeaturesFile.write(dataset.features(), file);
        FORMAT.write(file, out -> {
            out.writeInts(dataset.userKeys());
            writeContent(dataset, out);
        });
    }

    /** @throws dev.vitrine.engine.ProblemException if the file is missing, cut, damaged or newer than this program */
    public static SequenceDataset read(Path file) {
        return FORMAT.read(file, (in, version) -> read(in)).withFeatures(ItemFeaturesFile.read(file));
    }

    /** All but the users' keys, which differ between workspaces that hold the same events. */
    static void writeContent(SequenceDataset dataset, BinaryOutput out) throws IOException {
        writeOptions(dataset.options(), out);
        out.writeTexts(dataset.vocabulary().ids());
        out.writeTexts(dataset.behaviourTypes());
        out.writeInts(dataset.offsets());
        out.writeInts(dataset.items());
        out.writeLongs(dataset.times());
        out.writeBytes(dataset.behaviours());
    }

    private static SequenceDataset read(BinaryInput in) throws IOException {
        int[] userKeys = in.readInts();
        DatasetOptions options = readOptions(in);
        ItemVocabulary vocabulary = new ItemVocabulary(in.readTexts());
        List<String> behaviourTypes = in.readTexts();
        return new SequenceDataset(
                options,
                vocabulary,
                behaviourTypes,
                userKeys,
                in.readInts(),
                in.readInts(),
                in.readLongs(),
                in.readBytes());
    }

    private static void writeOptions(DatasetOptions options, BinaryOutput out) throws IOException {
        out.writeTexts(options.inputBehaviours());
        out.writeOptionalText(options.targetBehaviour());
        Double minimum = options.minimumValue();
        out.writeOptionalText(minimum == null ? null : minimum.toString());
        out.writeText(options.timeTies().name());
        out.writeLong(options.tieSeed());
    }

    private static DatasetOptions readOptions(BinaryInput in) throws IOException {
        List<String> inputs = in.readTexts();
        String target = in.readOptionalText();
        String minimum = in.readOptionalText();
        return new DatasetOptions(
                inputs,
                target,
                minimum == null ? null : Double.valueOf(minimum),
                TimeTies.valueOf(in.readText()),
                in.readLong());
    }
}
