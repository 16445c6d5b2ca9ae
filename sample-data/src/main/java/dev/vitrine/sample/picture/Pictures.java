package dev.vitrine.sample.picture;

import dev.vitrine.sample.shop.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws a picture for each item: the pictogram of its subcategory in a palette of its own. */
public final class Pictures {

    private static final String FILE = "/dev/vitrine/sample/assortment/pictograms.txt";

    private final Map<String, Raster> rasters = new HashMap<>();

    public Pictures() {
        read().forEach((id, pictogram) -> rasters.put(id, Raster.of(pictogram)));
    }

    /** The bytes of a PNG file. */
    public byte[] png(Item item) {
        return PngFile.encode(pixels(item), Raster.SIZE);
    }

    /** Colours {@code 0xRRGGBB}, row by row. */
    public int[] pixels(Item item) {
        Raster raster = Objects.requireNonNull(
                rasters.get(item.subcategory().id()), item.subcategory().id());
        return raster.pixels(Palette.ALL.get(item.place() % Palette.ALL.size()));
    }

    private static Map<String, Pictogram> read() {
        InputStream stream = Objects.requireNonNull(Pictures.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of one word opens a pictogram; the lines up to the next empty one are its shapes. */
    private static Map<String, Pictogram> parse(List<String> lines) {
        Map<String, List<String>> shapes = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.contains(" ")) {
                current.add(line);
            } else if (!line.isEmpty()) {
                current = new ArrayList<>();
                shapes.put(line, current);
            }
        }
        Map<String, Pictogram> pictograms = new HashMap<>();
        shapes.forEach((id, own) -> pictograms.put(id, Pictogram.parse(own)));
        return pictograms;
    }
}
