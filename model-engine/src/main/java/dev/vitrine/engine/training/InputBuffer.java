package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory outside the heap through which one kind of input reaches the library, step after step.
 *
 * <p>On a processor the arrays made from it share its memory: they must be done with before it is filled again.
 */
final class InputBuffer {

    private final DataType type;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    InputBuffer(DataType type) {
        this.type = type;
    }

    /** Empties the buffer and makes room for a number of values. */
    void clear(int values) {
        int bytes = values * type.getNumOfBytes();
        if (memory.capacity() < bytes) {
            memory = ByteBuffer.allocateDirect(bytes + bytes / 2).order(ByteOrder.nativeOrder());
        }
        memory.clear();
        memory.limit(bytes);
    }

    void put(long value) {
        memory.putLong(value);
    }

    void put(float value) {
        memory.putFloat(value);
    }

    void put(byte[] values, int count) {
        memory.put(values, 0, count);
    }

    /** All that was put, in this shape. */
    NDArray array(NDManager manager, long... shape) {
        memory.flip();
        return manager.create(memory.slice().order(ByteOrder.nativeOrder()), new Shape(shape), type);
    }
}
