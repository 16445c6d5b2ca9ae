package dev.vitrine.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Sales of a shop made up by chance, few things being sold often and most seldom. */
final class MadeShop {

    private static final String[] COLOURS = {"red", "blue", "green", "black", "white", "ivory", "amber", "silver"};
    private static final String[] KINDS = {
        "lamp", "tent", "mug", "bowl", "clock", "scarf", "candle", "basket", "frame", "kettle", "blanket", "lantern"
    };
    private static final long START = 1_600_000_000L;

    private MadeShop() {}

    /** Writes them as CSV: user, item, time, title, price. */
    static void write(Path file, int rows, int items, int shoppers) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user,item,time,title,price\n");
            for (int row = 0; row < rows; row++) {
                int item = row < items ? row : (int) (items * Math.pow(random.nextDouble(), 3));
                int shopper = (int) (shoppers * Math.pow(random.nextDouble(), 2));
                out.write("s" + shopper + ",i" + item + "," + (START + row * 60L) + "," + title(item) + "," + item % 90
                        + ".5\n");
            }
        }
    }

    private static String title(int item) {
        return COLOURS[item % COLOURS.length] + " " + KINDS[item / COLOURS.length % KINDS.length] + " no. " + item;
    }
}
