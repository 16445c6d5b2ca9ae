package dev.vitrine.engine.device;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gradients on the calling thread alone; the library's own collector is one for the whole process. */
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
        input.setRequiresGradient(true);
        add(() -> output.get().sum());
        return input.getGradient();
    }

    /**
     * Adds the gradients of a number to those of all leaves that it is computed from. More than one thread may do so at a
     * time; what two of them add to one leaf has the same sum whichever is first.
     *
     * @param number computes it, each number on the way an array that lives as long as the caller's scope
     * @return the number
     */
    public static NDArray add(Supplier<NDArray> number) {
        NDArray result = recorded(number);
        leadBack(result, result.onesLike());
        return result.stopGradient();
    }

    /**
     * Adds the gradients that a middle value collects to those of all leaves that it is computed from.
     *
     * @param value computes it, each number on the way an array that lives as long as the caller's scope
     * @param user adds to the gradient of the value, which it is given as a leaf
     */
    public static void lead(Supplier<NDArray> value, Consumer<NDArray> user) {
        NDArray result = recorded(value);
        NDArray leaf = result.stopGradient();
        leaf.setRequiresGradient(true);
        user.accept(leaf);
        leadBack(result, leaf.getGradient());
    }

    /** Forgets what was added to the gradient of a leaf. */
    public static void clear(NDArray leaf) {
        JniUtils.zeroGrad((PtNDArray) leaf);
    }

    private static NDArray recorded(Supplier<NDArray> value) {
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            return value.get();
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    private static void leadBack(NDArray value, NDArray gradient) {
        JniUtils.backward((PtNDArray) value, (PtNDArray) gradient, false, false);
    }
}
