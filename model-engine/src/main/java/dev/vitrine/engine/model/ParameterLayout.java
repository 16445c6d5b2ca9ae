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

    record Part(String name, Shape shape, Start start) {}

    private final List<Part> parts = new ArrayList<>();

    ParameterLayout(TransformerConfig config) {
        long dimension = config.dimension();
        if (config.readsBehaviours()) {
            add("behaviour", Start.LOOKED_UP, config.behaviours(), dimension);
        }
        if (config.asksForBehaviour()) {
            add("nextBehaviour", Start.LOOKED_UP, config.behaviours(), dimension);
        }
        for (int layer = 0; layer < config.layers(); layer++) {
            String block = "block" + layer + ".";
            add(block + "distance", Start.ZERO, config.length(), config.heads());
            addBlock(block, dimension, config.feedForward());
        }
        addNorm("norm.", dimension);
    }

    List<Part> parts() {
        return parts;
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
