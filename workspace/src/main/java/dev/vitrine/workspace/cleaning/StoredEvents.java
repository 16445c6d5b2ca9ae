package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All stored interactions as columns, set aside ones too: shopper by shopper, each shopper's in order of time.
 *
 * <p>Columns that no import has take no room.
 */
final class StoredEvents {

    private static final int FIRST_ROOM = 1024;

    private int size;
    private int shoppers;
    private int[] shopperKeys = new int[FIRST_ROOM];
    private int[] offsets = new int[FIRST_ROOM + 1];
    private int[] serials = new int[FIRST_ROOM];
    private int[] items = new int[FIRST_ROOM];
    private short[] behaviours = new short[FIRST_ROOM];
    private short[] flags = new short[FIRST_ROOM];
    private long @Nullable [] times;
    private double @Nullable [] values;
    private double @Nullable [] quantities;
    private double @Nullable [] prices;

    /** Adds a shopper's events, in order of time. */
    void add(int shopper, List<StoredEvent> own) {
        if (shoppers == shopperKeys.length) {
            shopperKeys = Arrays.copyOf(shopperKeys, 2 * shoppers);
            offsets = Arrays.copyOf(offsets, 2 * shoppers + 1);
        }
        own.forEach(this::add);
        shopperKeys[shoppers++] = shopper;
        offsets[shoppers] = size;
    }

    private void add(StoredEvent event) {
        if (size == items.length) {
            grow();
        }
        serials[size] = event.serial();
        items[size] = event.item();
        behaviours[size] = (short) event.behaviour();
        flags[size] = (short) event.flags();
        if (event.time() != SequenceDataset.NO_TIME && times == null) {
            times = new long[items.length];
            Arrays.fill(times, SequenceDataset.NO_TIME);
        }
        if (times != null) {
            times[size] = event.time();
        }
        values = put(values, event.value());
        quantities = put(quantities, event.quantity());
        prices = put(prices, event.price());
        size++;
    }

    private double @Nullable [] put(double @Nullable [] column, double number) {
        if (column == null && Double.isNaN(number)) {
            return null;
        }
        double[] filled = column;
        if (filled == null) {
            filled = new double[items.length];
            Arrays.fill(filled, Double.NaN);
        }
        filled[size] = number;
        return filled;
    }

    private void grow() {
        int room = size + size / 2;
        serials = Arrays.copyOf(serials, room);
        items = Arrays.copyOf(items, room);
        behaviours = Arrays.copyOf(behaviours, room);
        flags = Arrays.copyOf(flags, room);
        times = times == null ? null : Arrays.copyOf(times, room);
        values = grown(values, room);
        quantities = grown(quantities, room);
        prices = grown(prices, room);
    }

    private static double @Nullable [] grown(double @Nullable [] column, int room) {
        return column == null ? null : Arrays.copyOf(column, room);
    }

    int size() {
        return size;
    }

    int shoppers() {
        return shoppers;
    }

    int shopperKey(int shopper) {
        return shopperKeys[shopper];
    }

    /** The first event of a shopper; that of the next one ends them. */
    int from(int shopper) {
        return offsets[shopper];
    }

    /** Lower half of the interaction's key. */
    int serial(int event) {
        return serials[event];
    }

    int item(int event) {
        return items[event];
    }

    int behaviour(int event) {
        return behaviours[event];
    }

    int flags(int event) {
        return flags[event];
    }

    /** {@code SequenceDataset.NO_TIME} for none. */
    long time(int event) {
        return times == null ? SequenceDataset.NO_TIME : times[event];
    }

    /** NaN for none; so are the others. */
    double value(int event) {
        return values == null ? Double.NaN : values[event];
    }

    double quantity(int event) {
        return quantities == null ? Double.NaN : quantities[event];
    }

    double price(int event) {
        return prices == null ? Double.NaN : prices[event];
    }

    boolean haveValues() {
        return values != null;
    }
}
