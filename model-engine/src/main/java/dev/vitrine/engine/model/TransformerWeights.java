package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** All weights of a Transformer on one device: the item table, and one flat array of everything else. */
public final class TransformerWeights implements AutoCloseable {

    private static final double LOOKED_UP_DEVIATION = 0.02;
    private static final String ITEMS = "items";

    private final TransformerConfig config;
    private final NDManager manager;
    private final ParameterLayout layout;
    private final NDArray items; // [items + 1, dimension]; row 0, padding, stays zero
    private final NDArray flat;

    private TransformerWeights(TransformerConfig config, NDManager manager, NDArray items, NDArray flat) {
        this.config = config;
        this.manager = manager;
        this.layout = new ParameterLayout(config);
        this.items = items;
        this.flat = flat;
    }

    /** Weights to start training from. */
    public static TransformerWeights initial(TransformerConfig config, long seed, ComputeDevice device) {
        NDManager manager = EngineRuntime.newManager(device);
        SplittableRandom random = new SplittableRandom(seed);
        ParameterLayout layout = new ParameterLayout(config);
        float[] flat = new float[Math.toIntExact(layout.size())];
        int from = 0;
        for (ParameterLayout.Part part : layout.parts()) {
            int to = from + Math.toIntExact(part.shape().size());
            fill(flat, from, to, part, random);
            from = to;
        }
        Shape table = new Shape(config.items() + 1L, config.dimension());
        float[] items = new float[Math.toIntExact(table.size())];
        for (int at = config.dimension(); at < items.length; at++) {
            items[at] = (float) (random.nextGaussian() * LOOKED_UP_DEVIATION);
        }
        return new TransformerWeights(config, manager, manager.create(items, table), manager.create(flat));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ProblemException if the file holds other weights than the configuration says
     */
    public static TransformerWeights read(Path file, TransformerConfig config, ComputeDevice device)
            throws IOException {
        TransformerWeights weights = initial(config, 0, device);
        try (NDScope scope = new NDScope();
                InputStream in = Files.newInputStream(file)) {
            scope.suppressNotUsedWarning();
            weights.fillFrom(NDList.decode(weights.manager, in));
            return weights;
        } catch (IllegalArgumentException e) {
            weights.close();
            throw ProblemException.engine(
                    "checkpoint.changedFile",
                    String.valueOf(file.getParent()),
                    file.getFileName().toString());
        }
    }

    /** Writes all weights by name, in the safetensors format. */
    public void write(Path file) throws IOException {
        try (NDScope scope = new NDScope();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            scope.suppressNotUsedWarning();
            NDList named = new NDList();
            WeightViews views = views();
            NDArray table = items.duplicate();
            table.setName(ITEMS);
            named.add(table);
            for (ParameterLayout.Part part : layout.parts()) {
                NDArray view = views.get(part.name()).duplicate();
                view.setName(part.name());
                named.add(view);
            }
            named.encode(out, NDList.Encoding.SAFETENSORS);
        }
    }

    /** The same weights in memory of their own. */
    public TransformerWeights copy() {
        NDManager own = EngineRuntime.newManager(manager.getDevice());
        TransformerWeights copy =
                new TransformerWeights(config, own, own.create(items.getShape()), own.create(flat.getShape()));
        copy.setTo(this);
        return copy;
    }

    /** Takes over the values of weights of the same shape. */
    public void setTo(TransformerWeights other) {
        overwrite(items, other.items);
        overwrite(flat, other.flat);
    }

    /**
     * Takes over what smaller weights of the same dimension, layers, heads and length have learned, the items' vectors
     * left out; what they do not have stays as it is.
     *
     * @param behaviours for each type of behaviour its index in the other weights; -1 if they do not know it
     */
    public void takeOver(TransformerWeights other, int[] behaviours) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            WeightViews own = views();
            WeightViews theirs = other.views();
            for (ParameterLayout.Part part : other.layout.parts()) {
                if (!part.isByBehaviour()) {
                    overwrite(own.get(part.name()), theirs.get(part.name()));
                } else if (layout.has(part.name())) {
                    takeOverRows(own.get(part.name()), theirs.get(part.name()), behaviours);
                }
            }
        }
    }

    private static void takeOverRows(NDArray own, NDArray theirs, int[] rows) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] >= 0) {
                own.set(new NDIndex("{}", row), theirs.get(rows[row]));
            }
        }
    }

    /**
     * The weights of the lowest layers, in memory of their own.
     *
     * @param count at most as many as there are
     */
    public NDArray lowestLayers(int count) {
        return flat.get(placeOf(count)).duplicate();
    }

    /** Puts back what {@link #lowestLayers} gave. */
    public void setLowestLayers(int count, NDArray values) {
        flat.set(placeOf(count), values);
    }

    private NDIndex placeOf(int layers) {
        return new NDIndex(layout.startOfLayer(0) + ":" + layout.startOfLayer(layers));
    }

    /** @param values by vocabulary index, {@code [items + 1, dimension]} */
    public void setItems(float[] values) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            overwrite(items, manager.create(values, items.getShape()));
        }
    }

    public TransformerConfig config() {
        return config;
    }

    /** Owner of the arrays; lends its device to inputs. */
    public NDManager manager() {
        return manager;
    }

    /** {@code [items + 1, dimension]}, by vocabulary index. */
    public NDArray items() {
        return items;
    }

    /** Every weight but the items', {@code [size]}. */
    public NDArray flat() {
        return flat;
    }

    WeightViews views() {
        return new WeightViews(layout, flat);
    }

    @Override
    public void close() {
        manager.close();
    }

    /** The library's own copy would put other memory under the array, and the views of it would know nothing of it. */
    private static void overwrite(NDArray place, NDArray values) {
        place.set(new NDIndex(":"), values);
    }

    private void fillFrom(NDList named) {
        WeightViews views = views();
        require(named.size() == layout.parts().size() + 1, "number of weights");
        for (NDArray array : named) {
            NDArray place = ITEMS.equals(array.getName()) ? items : views.get(array.getName());
            require(place.getShape().equals(array.getShape()), array.getName());
            overwrite(place, array);
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException(what);
        }
    }

    private static void fill(float[] flat, int from, int to, ParameterLayout.Part part, SplittableRandom random) {
        double bound = 1 / Math.sqrt((double) part.shape().get(part.shape().dimension() - 1));
        for (int at = from; at < to; at++) {
            flat[at] = (float)
                    switch (part.start()) {
                        case ZERO -> 0;
                        case ONE -> 1;
                        case LOOKED_UP -> random.nextGaussian() * LOOKED_UP_DEVIATION;
                        case MATRIX -> (2 * random.nextDouble() - 1) * bound;
                    };
        }
    }
}
