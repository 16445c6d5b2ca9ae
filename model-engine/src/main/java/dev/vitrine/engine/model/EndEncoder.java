package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Scoring's way through a Transformer: the hidden vector at one place of each row, the place of its last event.
 *
 * <p>Of the last layer nothing else is computed, and what all rows begin with is computed once: an event changes nothing
 * before it, so that the variants of a history agree up to their first difference.
 */
final class EndEncoder {

    private final CausalTransformer transformer;
    private final TransformerConfig config;
    private final WeightViews views;
    private final int shared;
    private final int length;

    /** @param shared of the events of each row of so many; the same in all, and none of them the last */
    EndEncoder(CausalTransformer transformer, int shared, int length) {
        this.transformer = transformer;
        this.config = transformer.weights().config();
        this.views = transformer.weights().views();
        this.shared = shared;
        this.length = length;
    }

    /**
     * @param places of the last events in the rows, {@code [batch]}
     * @param flatPlaces the same in all rows one after another, each without the shared events, {@code [batch]}
     * @return {@code [batch, dimension]}, in the caller's scope
     */
    NDArray encode(CausalTransformer.Input input, NDArray places, NDArray flatPlaces) {
        NDArray values = transformer.embed(input, views);
        NDArray first = shared == 0 ? null : values.get(new NDIndex("0:1,:" + shared));
        NDArray own = shared == 0 ? values : values.get(new NDIndex(":," + shared + ":"));
        int last = config.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            String block = CausalTransformer.block(layer);
            NDArray added = transformer.added(block, length, views); // [heads, query, key]
            NDArray further = through(block, own, attend(block, first, own, added));
            if (first != null) {
                NDArray square = added.get(new NDIndex(":,:" + shared + ",:" + shared));
                first = through(block, first, attend(block, null, first, square));
            }
            own.close();
            own = further;
        }
        String block = CausalTransformer.block(last);
        NDArray ends = CausalTransformer.lookUp(flat(own), flatPlaces); // [batch, dimension]
        NDArray attended = attendFromEnds(block, first, own, ends, places);
        return views.norm("norm", through(block, ends, attended));
    }

    /** What is left of a block after its attention. */
    private NDArray through(String block, NDArray values, NDArray attended) {
        NDArray out = views.linear(block + "attentionOut", attended);
        NDArray between = transformer.joined(block, values, out, Dropout.NONE, views);
        return transformer.addFeedForward(block, between, Dropout.NONE, views);
    }

    private NDArray attend(String block, @Nullable NDArray first, NDArray own, NDArray added) {
        long dimension = config.dimension();
        Shape shape = own.getShape();
        NDArray query = transformer.inHeads(views.linear(name(block), norm(block, own), 0, dimension), shape);
        long before = added.getShape().get(2) - shape.get(1);
        NDArray seen = before == 0 ? added : added.get(new NDIndex(":," + before + ":"));
        try (NDArray joined = attend(query, keysAndValues(block, first, own), seen)) {
            return joined.transpose(0, 2, 1, 3).reshape(shape);
        }
    }

    private NDArray attendFromEnds(String block, @Nullable NDArray first, NDArray own, NDArray ends, NDArray places) {
        long rows = ends.getShape().get(0);
        NDArray query = views.linear(name(block), norm(block, ends), 0, config.dimension())
                .reshape(rows, config.heads(), 1, config.headDimension());
        NDArray byQuery =
                transformer.added(block, length, views).transpose(1, 0, 2).reshape(length, -1);
        NDArray added = CausalTransformer.lookUp(byQuery, places).reshape(-1, config.heads(), 1, length);
        return attend(query, keysAndValues(block, first, own), added).reshape(rows, config.dimension());
    }

    private NDArray attend(NDArray query, NDArray keysAndValues, NDArray added) {
        NDList parts = keysAndValues.split(2, 2); // 2 x [batch, length, dimension]
        Shape shape = parts.get(0).getShape();
        Attention.Attended attended = Attention.attend(
                query, transformer.inHeads(parts.get(0), shape), transformer.inHeads(parts.get(1), shape), added);
        attended.weights().close();
        return attended.output();
    }

    /** {@code [batch, length, 2 x dimension]}. */
    private NDArray keysAndValues(String block, @Nullable NDArray first, NDArray own) {
        long dimension = config.dimension();
        NDArray ofOwn = views.linear(name(block), norm(block, own), dimension, 3 * dimension);
        if (first == null) {
            return ofOwn;
        }
        NDArray ofFirst = views.linear(name(block), norm(block, first), dimension, 3 * dimension)
                .broadcast(own.getShape().get(0), shared, 2 * dimension);
        return NDArrays.concat(new NDList(ofFirst, ofOwn), 1);
    }

    private static String name(String block) {
        return block + "queryKeyValue";
    }

    private NDArray norm(String block, NDArray values) {
        return views.norm(block + "attentionNorm", values);
    }

    private NDArray flat(NDArray values) {
        return values.reshape(-1, config.dimension());
    }
}
