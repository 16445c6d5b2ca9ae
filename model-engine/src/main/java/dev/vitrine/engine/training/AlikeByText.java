package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Objects;

/** What items of a shop get from those of another whose texts are most like theirs. */
final class AlikeByText {

    /** How many that are like it an item starts from. */
    private static final int ALIKE = 5;

    /** Of a larger catalogue so many are looked at, spread evenly over it. */
    private static final int LOOKED_AT = 20_000;

    /** Cosines at once, which bounds memory. */
    private static final int COSINES = 1 << 22;

    private AlikeByText() {}

    /**
     * The means of the own vectors of the most similar items, by cosine of the texts; zero for an item without a text.
     *
     * @param theirs weights of the other shop's model, with the vectors of its texts
     * @param features of the items, texts among them, by the same language model
     * @param check asked now and then; may throw, which calls all off
     * @return {@code [items + 1, dimension]}
     */
    static float[] own(TransformerWeights theirs, ItemFeatures features, Runnable check) {
        TextVectors texts = Objects.requireNonNull(features.text());
        TextVectors known = Objects.requireNonNull(theirs.features().text());
        int rows = texts.values().length / texts.dimension();
        int dimension = theirs.config().dimension();
        float[] own = new float[rows * dimension];
        try (NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU)) {
            int stride = 1 + theirs.config().items() / LOOKED_AT;
            NDIndex some = new NDIndex("1::" + stride);
            NDArray catalogue = manager.create(known.values(), rows(known)).get(some); // [known, text dimension]
            NDArray vectors = manager.create(
                            theirs.items().toFloatArray(), theirs.items().getShape())
                    .get(some); // [known, dimension]
            NDArray asked = manager.create(texts.values(), rows(texts));
            int block = (int) Math.max(1, COSINES / catalogue.getShape().get(0));
            for (int from = 0; from < rows; from += block) {
                check.run();
                int to = Math.min(rows, from + block);
                float[] means = means(asked.get(new NDIndex(from + ":" + to)), catalogue, vectors);
                System.arraycopy(means, 0, own, from * dimension, means.length);
            }
        }
        return own;
    }

    private static Shape rows(TextVectors texts) {
        return new Shape(texts.values().length / texts.dimension(), texts.dimension());
    }

    /** @param asked texts, {@code [block, text dimension]} */
    private static float[] means(NDArray asked, NDArray catalogue, NDArray vectors) {
        try (NDManager scope = asked.getManager().newSubManager()) {
            asked.attach(scope);
            int count = (int) Math.min(ALIKE, catalogue.getShape().get(0));
            NDArray cosines = asked.matMul(catalogue.transpose()); // [block, known]
            NDList best = cosines.topK(count, 1);
            NDArray nearest = best.get(1).toType(DataType.INT64, false); // [block, count]
            // Where neither has a text, or the two have nothing in common, nothing is taken.
            NDArray shares = best.get(0)
                    .gt(0)
                    .toType(DataType.FLOAT32, false)
                    .expandDims(2)
                    .div(count);
            return vectors.get(nearest).mul(shares).sum(new int[] {1}).toFloatArray(); // [block, dimension]
        }
    }
}
