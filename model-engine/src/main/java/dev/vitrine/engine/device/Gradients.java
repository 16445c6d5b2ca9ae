package dev.vitrine.engine.device;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Gradients for a look at a model, on the calling thread alone.
 *
 * <p>The library's own collector is one for the whole process, and a training may hold it.
 */
public final class Gradients {

    private Gradients() {}

    /**
     * The gradient of an output's sum.
     *
     * @param input a leaf: made of nothing that gradients are recorded of
     * @param output computes from the input, each number in it an array that lives as long as the caller's scope
     * @return of the input's shape, in the caller's scope
     */
    public static NDArray ofSum(NDArray input, Supplier<NDArray> output) {
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            input.setRequiresGradient(true);
            NDArray sum = output.get().sum();
            JniUtils.backward((PtNDArray) sum, (PtNDArray) sum.onesLike(), false, false);
            return input.getGradient();
        } finally {
            JniUtils.setGradMode(recording);
        }
    }
}
