package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The flat array's parts by name; they share its memory and lead gradients back to it. */
final class WeightViews {

    private static final float EPSILON = 1e-5f;

    private final Map<String, NDArray> views = new HashMap<>();

    WeightViews(ParameterLayout layout, NDArray flat) {
        NDList pieces = flat.split(layout.boundaries());
        List<ParameterLayout.Part> parts = layout.parts();
        for (int part = 0; part < parts.size(); part++) {
            views.put(
                    parts.get(part).name(),
                    pieces.get(part).reshape(parts.get(part).shape()));
        }
    }

    NDArray get(String name) {
        return Objects.requireNonNull(views.get(name), name);
    }

    /** x W^T + b; {@code [..., inputs]} to {@code [..., outputs]}. */
    NDArray linear(String name, NDArray values) {
        return Linear.linear(values, get(name + ".weight"), get(name + ".bias")).singletonOrThrow();
    }

    /** The same for some of the outputs only, {@code [..., to - from]}. */
    NDArray linear(String name, NDArray values, long from, long to) {
        NDIndex outputs = new NDIndex(from + ":" + to);
        return Linear.linear(
                        values,
                        get(name + ".weight").get(outputs),
                        get(name + ".bias").get(outputs))
                .singletonOrThrow();
    }

    /** Layer normalisation over the last axis. */
    NDArray norm(String name, NDArray values) {
        NDArray gain = get(name + ".gain");
        Shape last = gain.getShape();
        return LayerNorm.layerNorm(values, last, gain, get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }
}
