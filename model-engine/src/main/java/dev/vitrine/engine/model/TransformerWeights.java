package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** All weights of a Transformer on one device: the item table, and one flat array of everything else. */
public final class TransformerWeights implements AutoCloseable {

    private static final double LOOKED_UP_DEVIATION = 0.02;
    private static final String ITEMS = "items";

    /** Bounds memory whatever the catalogue. */
    private static final int ROWS_AT_ONCE = 8192;

    private final TransformerConfig config;
    private final NDManager manager;
    private final ParameterLayout layout;
    private final NDArray items; // [items + 1, dimension]; row 0, padding, stays zero
    private final NDArray flat;
    private final @Nullable ItemInputs inputs;
    private final NDArray table; // the items' whole vectors; their own where nothing is added

    private TransformerWeights(
            TransformerConfig config, NDManager manager, NDArray items, NDArray flat, ItemFeatures features) {
        this.config = config;
        this.manager = manager;
        this.layout = new ParameterLayout(config);
        this.items = items;
        this.flat = flat;
        this.inputs = features.isEmpty() ? null : new ItemInputs(features, config.items(), manager);
        this.table = inputs == null ? items : manager.zeros(items.getShape());
    }

    /** Weights to start training from. */
    public static TransformerWeights initial(TransformerConfig config, long seed, ComputeDevice device) {
        return initial(config, ItemFeatures.NONE, seed, device);
    }

    /**
     * The same of a model that is told features of items.
     *
     * @param features all those of the configuration, and no others
     */
    public static TransformerWeights initial(
            TransformerConfig config, ItemFeatures features, long seed, ComputeDevice device) {
        if (!config.with(features).equals(config)) {
            throw new IllegalArgumentException("the features are not those of the configuration");
        }
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
        TransformerWeights weights =
                new TransformerWeights(config, manager, manager.create(items, table), manager.create(flat), features);
        weights.refresh();
        return weights;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ProblemException if the file holds other weights than the configuration says
     */
    public static TransformerWeights read(
            Path file, TransformerConfig config, ItemFeatures features, ComputeDevice device) throws IOException {
        TransformerWeights weights = initial(config, features, 0, device);
        try (NDScope scope = new NDScope();
                InputStream in = Files.newInputStream(file)) {
            scope.suppressNotUsedWarning();
            weights.fillFrom(NDList.decode(weights.manager, in));
            weights.refresh();
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
        TransformerWeights copy = new TransformerWeights(
                config, own, own.create(items.getShape()), own.create(flat.getShape()), features());
        copy.setTo(this);
        return copy;
    }

    /** Takes over the values of weights of the same shape. */
    public void setTo(TransformerWeights other) {
        overwrite(items, other.items);
        overwrite(flat, other.flat);
        refresh();
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
                if (part.isOfItems()) {
                    takeOverOfItems(part.name(), own, theirs, other);
                } else if (!part.isByBehaviour()) {
                    overwrite(own.get(part.name()), theirs.get(part.name()));
                } else if (layout.has(part.name())) {
                    takeOverRows(own.get(part.name()), theirs.get(part.name()), behaviours);
                }
            }
        }
    }

    /** Words have other numbers there, and vectors of another language model mean something else. */
    private void takeOverOfItems(String part, WeightViews own, WeightViews theirs, TransformerWeights other) {
        if (inputs == null || other.inputs == null || !layout.has(part)) {
            return;
        }
        if (part.equals(ParameterLayout.WORD)) {
            takeOverRows(own.get(part), theirs.get(part), inputs.rowsOfWordsIn(other.inputs));
        } else if (inputs.hasTextsLike(other.inputs)) {
            overwrite(own.get(part), theirs.get(part));
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
        refresh();
    }

    public TransformerConfig config() {
        return config;
    }

    /** Owner of the arrays; lends its device to inputs. */
    public NDManager manager() {
        return manager;
    }

    /** What it is told of items; none where nothing but which one it is. */
    public ItemFeatures features() {
        return inputs == null ? ItemFeatures.NONE : inputs.features();
    }

    /**
     * The whole vectors of some items.
     *
     * @param own their own vectors, {@code [rows, dimension]}
     * @param indices of the items, {@code [rows]}
     */
    public NDArray whole(NDArray own, NDArray indices) {
        return inputs == null ? own : inputs.addTo(own, indices, views());
    }

    /** Items' whole vectors, {@code [items + 1, dimension]}, as of the last {@link #refresh}. */
    public NDArray table() {
        return table;
    }

    /** Brings {@link #table} up to date with weights that were changed in place. */
    public void refresh() {
        int rows = config.items() + 1;
        for (int from = 0; inputs != null && from < rows; from += ROWS_AT_ONCE) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                int to = Math.min(rows, from + ROWS_AT_ONCE);
                NDIndex part = new NDIndex(from + ":" + to);
                NDArray indices = manager.arange(from, to, 1, DataType.INT64);
                table.set(part, whole(items.get(part), indices).stopGradient());
            }
        }
    }

    /** Items' own vectors, {@code [items + 1, dimension]}, by vocabulary index. */
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
