package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.InteractionKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads staged interactions in the order of the table that they go to, so that it only ever grows at its end. */
final class StagedInteractions implements Iterator<@Nullable Object[]> {

    /** Rows in one mapping, which may hold two gigabytes. */
    private static final int ROWS = Integer.MAX_VALUE / InteractionStage.RECORD;

    private final int[] order;
    private final List<String> orderIds;
    private final long firstSerial;
    private final AcceptedInteractions accepted;
    private final ByteBuffer[] maps;
    private int read;

    StagedInteractions(Path file, int[] order, List<String> orderIds, long firstSerial, AcceptedInteractions accepted)
            throws IOException {
        this.order = order;
        this.orderIds = orderIds;
        this.firstSerial = firstSerial;
        this.accepted = accepted;
        this.maps = new ByteBuffer[order.length / ROWS + 1];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long step = (long) ROWS * InteractionStage.RECORD;
            for (int i = 0; i < maps.length; i++) {
                long from = i * step;
                maps[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(step, channel.size() - from));
            }
        }
    }

    int read() {
        return read;
    }

    @Override
    public boolean hasNext() {
        return read < order.length;
    }

    @Override
    public @Nullable Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int place = order[read++];
        ByteBuffer row = maps[place / ROWS];
        row.position(place % ROWS * InteractionStage.RECORD);
        int shopper = row.getInt();
        int item = row.getInt();
        int behaviour = row.getInt();
        long time = row.getLong();
        double position = row.getDouble();
        double value = row.getDouble();
        double quantity = row.getDouble();
        double price = row.getDouble();
        int order = row.getInt();
        int importKey = row.getInt();
        int ordinal = row.getInt();
        int flags = row.getInt();
        if (flags == 0) {
            accepted.add(shopper, item, behaviour, time, price);
        }
        return new @Nullable Object[] {
            InteractionKeys.of(shopper, firstSerial + place),
            shopper,
            item,
            behaviour,
            time(time),
            number(position),
            number(value),
            number(quantity),
            number(price),
            order(order),
            importKey,
            ordinal,
            flags
        };
    }

    private static @Nullable Long time(long time) {
        return time == SequenceDataset.NO_TIME ? null : time;
    }

    private static @Nullable Double number(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private @Nullable String order(int number) {
        return number == InteractionStage.NO_ORDER ? null : orderIds.get(number);
    }
}
