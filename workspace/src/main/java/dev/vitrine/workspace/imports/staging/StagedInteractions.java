package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.InteractionKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staged interactions by place, and the order of the table that they go to, so that it only ever grows at its end. */
final class StagedInteractions {

    /** Rows in one mapping, which may hold two gigabytes. */
    private static final int ROWS = Integer.MAX_VALUE / InteractionStage.RECORD;

    private static final int ITEM = Integer.BYTES;
    private static final int BEHAVIOUR = 2 * Integer.BYTES;
    private static final int TIME = 3 * Integer.BYTES;
    private static final int POSITION = TIME + Long.BYTES;
    private static final int VALUE = POSITION + Double.BYTES;
    private static final int QUANTITY = VALUE + Double.BYTES;
    private static final int PRICE = QUANTITY + Double.BYTES;
    private static final int ORDER = PRICE + Double.BYTES;
    private static final int IMPORT = ORDER + Integer.BYTES;
    private static final int ORDINAL = IMPORT + Integer.BYTES;
    private static final int FLAGS = ORDINAL + Integer.BYTES;

    private final int[] order;
    private final List<String> orderIds;
    private final ByteBuffer[] maps;

    StagedInteractions(Path file, int[] order, List<String> orderIds) throws IOException {
        this.order = order;
        this.orderIds = orderIds;
        this.maps = new ByteBuffer[order.length / ROWS + 1];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long step = (long) ROWS * InteractionStage.RECORD;
            for (int i = 0; i < maps.length; i++) {
                long from = i * step;
                maps[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(step, channel.size() - from));
            }
        }
    }

    int size() {
        return order.length;
    }

    /** The place of the row that comes so many after the first in the order of the table. */
    int place(int rank) {
        return order[rank];
    }

    int shopper(int place) {
        return whole(place, 0);
    }

    int importKey(int place) {
        return whole(place, IMPORT);
    }

    int ordinal(int place) {
        return whole(place, ORDINAL);
    }

    int flags(int place) {
        return whole(place, FLAGS);
    }

    EventKey key(int place) {
        return new EventKey(
                whole(place, ITEM),
                whole(place, BEHAVIOUR),
                time(place),
                number(place, POSITION),
                number(place, VALUE),
                number(place, QUANTITY),
                number(place, PRICE),
                order(place));
    }

    void tell(int place, AcceptedInteractions accepted) {
        if (flags(place) == 0) {
            accepted.add(
                    shopper(place), whole(place, ITEM), whole(place, BEHAVIOUR), time(place), number(place, PRICE));
        }
    }

    /** The columns of table {@code interaction} in its order. */
    @Nullable
    Object[] columns(int place, long firstSerial) {
        return new @Nullable Object[] {
            InteractionKeys.of(shopper(place), firstSerial + place),
            shopper(place),
            whole(place, ITEM),
            whole(place, BEHAVIOUR),
            time(place) == SequenceDataset.NO_TIME ? null : time(place),
            orNull(number(place, POSITION)),
            orNull(number(place, VALUE)),
            orNull(number(place, QUANTITY)),
            orNull(number(place, PRICE)),
            order(place),
            importKey(place),
            ordinal(place),
            flags(place)
        };
    }

    private int whole(int place, int field) {
        return maps[place / ROWS].getInt(place % ROWS * InteractionStage.RECORD + field);
    }

    private long time(int place) {
        return maps[place / ROWS].getLong(place % ROWS * InteractionStage.RECORD + TIME);
    }

    private double number(int place, int field) {
        return maps[place / ROWS].getDouble(place % ROWS * InteractionStage.RECORD + field);
    }

    private static @Nullable Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private @Nullable String order(int place) {
        int number = whole(place, ORDER);
        return number == InteractionStage.NO_ORDER ? null : orderIds.get(number);
    }
}
