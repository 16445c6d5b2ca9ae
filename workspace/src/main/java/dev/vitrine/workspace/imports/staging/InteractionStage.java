package dev.vitrine.workspace.imports.staging;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
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
    private final DataOutputStream out;
    private final ShopperSort order = new ShopperSort();
    private final List<String> orderIds = new ArrayList<>();
    private final Map<String, Integer> orderNumbers = new HashMap<>();

    InteractionStage(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(Event event, int flags, int shopper, int item, int behaviour, int importKey, int ordinal)
            throws IOException {
        order.add(shopper);
        out.writeInt(shopper);
        out.writeInt(item);
        out.writeInt(behaviour);
        out.writeLong(event.time());
        out.writeDouble(event.position());
        out.writeDouble(event.value());
        out.writeDouble(event.quantity());
        out.writeDouble(event.price());
        out.writeInt(orderNumber(event.order()));
        out.writeInt(importKey);
        out.writeInt(ordinal);
        out.writeInt(flags);
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

    /**
     * The columns of table {@code interaction} in its order, row by row in the order of their keys, after the last was
     * added.
     *
     * @param firstSerial for the key of the first that was added; the others follow
     */
    StagedInteractions rows(long firstSerial) throws IOException {
        out.flush();
        return new StagedInteractions(file, order.sorted(), orderIds, firstSerial);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
