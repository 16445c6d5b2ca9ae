package dev.vitrine.workspace.imports.staging;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps checked interactions in a file beside the database until all of them can be stored at once. */
final class InteractionStage implements Closeable {

    static final int NO_ORDER = -1;
    /** Bytes of a staged interaction. */
    static final int RECORD = 7 * Integer.BYTES + Long.BYTES + 4 * Double.BYTES;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final ByteBuffer row = ByteBuffer.allocate(RECORD);
    private final ShopperSort order = new ShopperSort();
    private final List<String> orderIds = new ArrayList<>();
    private final Map<String, Integer> orderNumbers = new HashMap<>();

    InteractionStage(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    void add(Event event, int flags, int shopper, int item, int behaviour, int importKey, int ordinal)
            throws IOException {
        order.add(shopper);
        row.clear()
                .putInt(shopper)
                .putInt(item)
                .putInt(behaviour)
                .putLong(event.time())
                .putDouble(event.position())
                .putDouble(event.value())
                .putDouble(event.quantity())
                .putDouble(event.price())
                .putInt(orderNumber(event.order()))
                .putInt(importKey)
                .putInt(ordinal)
                .putInt(flags);
        out.write(row.array());
    }

    private int orderNumber(@Nullable String id) {
        return id == null
                ? NO_ORDER
                : orderNumbers.computeIfAbsent(id, added -> {
                    orderIds.add(added);
                    return orderIds.size() - 1;
                });
    }

    int count() {
        return order.size();
    }

    /** All of them, after the last was added. */
    StagedInteractions rows() throws IOException {
        out.flush();
        return new StagedInteractions(file, order.sorted(), orderIds);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
