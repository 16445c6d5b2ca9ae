package dev.vitrine.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vitrine.sample.picture.Pictures;
import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Reason;
import dev.vitrine.sample.simulation.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes the shop's files, the same bytes on every platform. */
final class SampleFiles {

    private static final LocalDate FIRST_DAY = LocalDate.ofInstant(Simulation.START, ZoneOffset.UTC);

    private final Shop shop;
    private final List<List<Event>> events;

    /** @param events by shopper */
    SampleFiles(Shop shop, List<List<Event>> events) {
        this.shop = shop;
        this.events = events;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeCatalogue(folder.resolve("catalogue.csv"));
        writeInteractions(folder.resolve("interactions.csv"));
        writeTruth(folder.resolve("truth.csv"));
        writePictures(folder.resolve("images"));
    }

    private void writeCatalogue(Path file) throws IOException {
        try (CsvWriter csv = csv(file)) {
            csv.writeRecord(
                    "item_id", "title", "title_zh", "brand", "category", "price", "stock", "image", "launched", "cost");
            for (Item item : shop.items()) {
                csv.writeRecord(
                        item.id(),
                        item.title().english(),
                        item.title().chinese(),
                        item.brand().english(),
                        item.subcategory().path().english(),
                        euros(item.cents()),
                        Integer.toString(item.stock()),
                        "images/" + item.id() + ".png",
                        FIRST_DAY.plusDays(item.launchDay()).toString(),
                        euros(item.costCents()));
            }
        }
    }

    private void writeInteractions(Path file) throws IOException {
        List<Event> inOrderOfTime = events.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Event::second)
                        .thenComparingInt(Event::shopper)
                        .thenComparingInt(Event::ordinal))
                .toList();
        try (CsvWriter csv = csv(file)) {
            csv.writeRecord("shopper_id", "item_id", "time", "behaviour", "quantity", "price", "order_id");
            for (Event event : inOrderOfTime) {
                Item item = shop.item(event.item());
                csv.writeRecord(
                        ShopperId.of(event.shopper()),
                        item.id(),
                        Simulation.START.plusSeconds(event.second()).toString(),
                        event.behaviour().id(),
                        event.isPurchase() ? Integer.toString(event.quantity()) : "",
                        euros(item.cents()),
                        event.isPurchase() ? orderId(event) : "");
            }
        }
    }

    private void writeTruth(Path file) throws IOException {
        try (CsvWriter csv = csv(file)) {
            csv.writeRecord("shopper_id", "event", "cause", "causing_event", "mission");
            for (Event event : events.stream().flatMap(List::stream).toList()) {
                for (Reason reason : event.reasons()) {
                    csv.writeRecord(
                            ShopperId.of(event.shopper()),
                            Integer.toString(event.ordinal()),
                            reason.cause().id(),
                            reason.event() == 0 ? "" : Integer.toString(reason.event()),
                            event.mission());
                }
            }
        }
    }

    private void writePictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        Pictures pictures = new Pictures();
        StringBuilder index = new StringBuilder();
        for (Item item : shop.items()) {
            Files.write(folder.resolve(item.id() + ".png"), pictures.png(item));
            index.append(item.id()).append(".png\n");
        }
        Files.writeString(folder.resolve("index.txt"), index);
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private static String orderId(Event event) {
        return String.format(Locale.ROOT, "O%04d-%d", event.shopper() + 1, event.order());
    }

    private static String euros(int cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }
}
