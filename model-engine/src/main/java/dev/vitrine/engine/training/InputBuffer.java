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
    private ByteBuffer memory = room(0);

    InputBuffer(DataType type) {
        this.type = type;
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** Empties the buffer and makes room for a number of values. */
    void clear(int values) {
        int bytes = values * type.getNumOfBytes();
        if (memory.capacity() < bytes) {
            memory = room(bytes + bytes / 2);
        }
        memory.clear();
        memory.limit(bytes);
    }

    /** Puts one that no room was made for. */
    void add(long value) {
        int at = memory.position();
        if (at + Long.BYTES > memory.capacity()) {
            ByteBuffer old = memory.flip();
            memory = room(2 * (at + Long.BYTES)).put(old);
        }
        memory.limit(at + Long.BYTES);
        memory.putLong(value);
    }

    /** One of those put, counted from 0. */
    long longAt(int place) {
        return memory.getLong(place * Long.BYTES);
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
