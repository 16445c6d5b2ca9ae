package dev.vitrine.engine.model;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each weight but the item table lies in the one flat array that holds them.
 *
 * <p>One array means one optimiser step for all of them, whatever their number.
 */
final class ParameterLayout {

    /** How a weight starts. */
    enum Start {
        ZERO,
        ONE,
        /** Normal with a small deviation, for vectors that are looked up. */
        LOOKED_UP,
        /** Uniform within 1 / sqrt(inputs), for matrices. */
        MATRIX
    }

    record Part(String name, Shape shape, Start start) {

        /** Whether it tells of items. */
        boolean isOfItems() {
            return name.equals(WORD) || name.equals(TEXT);
        }

        /** Whether it has a row for each type of behaviour. */
        boolean isByBehaviour() {
            return name.equals(BEHAVIOUR) || name.equals(NEXT_BEHAVIOUR);
        }
    }

    /** Vectors of the attributes' words. */
    static final String WORD = "word";

    /** Of texts' vectors. */
    static final String TEXT = "text";

    /** Of the time since the event before. */
    static final String GAP = "gap";

    /** What stands in for an item that is to be guessed. */
    static final String QUESTION = "question";

    private static final String BEHAVIOUR = "behaviour";
    private static final String NEXT_BEHAVIOUR = "nextBehaviour";

    private final List<Part> parts = new ArrayList<>();
    private final long[] layerStarts;

    ParameterLayout(TransformerConfig config) {
        long dimension = config.dimension();
        if (config.readsBehaviours()) {
            add(BEHAVIOUR, Start.LOOKED_UP, config.behaviours(), dimension);
        }
        if (config.asksForBehaviour()) {
            add(NEXT_BEHAVIOUR, Start.LOOKED_UP, config.behaviours(), dimension);
        }
        if (config.looksBothWays()) {
            add(QUESTION, Start.LOOKED_UP, 1, dimension);
        }
        if (config.readsGaps()) {
            add(GAP, Start.LOOKED_UP, TimeGap.BUCKETS, dimension);
        }
        ItemInputShape inputs = config.itemInputs();
        if (inputs != null && inputs.words() > 0) {
            add(WORD, Start.LOOKED_UP, inputs.words() + 1L, dimension);
        }
        if (inputs != null && inputs.textDimension() > 0) {
            add(TEXT, Start.MATRIX, dimension, inputs.textDimension());
        }
        layerStarts = new long[config.layers() + 1];
        layerStarts[0] = size();
        for (int layer = 0; layer < config.layers(); layer++) {
            String block = "block" + layer + ".";
            int distances = config.looksBothWays() ? 2 * config.length() - 1 : config.length();
            add(block + "distance", Start.ZERO, distances, config.heads());
            addBlock(block, dimension, config.feedForward());
            if (config.hasGates()) {
                addLinear(block + "attentionGate.", dimension, dimension);
                addLinear(block + "feedForwardGate.", dimension, dimension);
            }
            layerStarts[layer + 1] = size();
        }
        addNorm("norm.", dimension);
    }

    List<Part> parts() {
        return parts;
    }

    boolean has(String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name));
    }

    /** Where a layer begins, or where the last one ends. */
    long startOfLayer(int layer) {
        return layerStarts[layer];
    }

    /** Length of the flat array. */
    long size() {
        return parts.stream().mapToLong(part -> part.shape().size()).sum();
    }

    /** Where each part but the first begins. */
    long[] boundaries() {
        long[] boundaries = new long[parts.size() - 1];
        long end = 0;
        for (int part = 0; part < boundaries.length; part++) {
            end += parts.get(part).shape().size();
            boundaries[part] = end;
        }
        return boundaries;
    }

    private void addBlock(String prefix, long dimension, long feedForward) {
        addNorm(prefix + "attentionNorm.", dimension);
        addLinear(prefix + "queryKeyValue.", 3 * dimension, dimension);
        addLinear(prefix + "attentionOut.", dimension, dimension);
        addNorm(prefix + "feedForwardNorm.", dimension);
        addLinear(prefix + "expand.", feedForward, dimension);
        addLinear(prefix + "contract.", dimension, feedForward);
    }

    private void addNorm(String prefix, long dimension) {
        add(prefix + "gain", Start.ONE, dimension);
        add(prefix + "bias", Start.ZERO, dimension);
    }

    private void addLinear(String prefix, long outputs, long inputs) {
        add(prefix + "weight", Start.MATRIX, outputs, inputs);
        add(prefix + "bias", Start.ZERO, outputs);
    }

    private void add(String name, Start start, long... shape) {
        parts.add(new Part(name, new Shape(shape), start));
    }
}
