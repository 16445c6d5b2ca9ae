package dev.vitrine.sample.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hand-written part of the shop: subcategories, brands, model names and missions. */
record Assortment(
        List<Subcategory> subcategories,
        Map<String, List<Words>> brands,
        Map<String, List<Words>> models,
        List<MissionKind> missions) {

    private static final String FOLDER = "/dev/vitrine/sample/assortment/";

    static Assortment read() {
        List<Subcategory> subcategories = readSubcategories();
        Map<String, List<Words>> brands = rows("brands.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("group"),
                        Collectors.mapping(
                                row -> new Words(row.getField("brand"), row.getField("brand_zh")),
                                Collectors.toList())));
        Map<String, List<Words>> models = rows("models.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("group"), row -> Words.parseAll(row.getField("names"))));
        return new Assortment(subcategories, brands, models, readMissions(subcategories));
    }

    private static List<Subcategory> readSubcategories() {
        List<Subcategory> subcategories = new ArrayList<>();
        for (NamedCsvRecord row : rows("subcategories.csv")) {
            subcategories.add(new Subcategory(
                    subcategories.size(),
                    row.getField("id"),
                    row.getField("group"),
                    new Words(row.getField("path"), row.getField("path_zh")),
                    new Words(row.getField("noun"), row.getField("noun_zh")),
                    Integer.parseInt(row.getField("price")),
                    Season.valueOf(row.getField("season").toUpperCase(Locale.ROOT)),
                    row.getField("kind").equals("consumable"),
                    row.getField("kind").equals("system"),
                    Words.parseAll(row.getField("specs"))));
        }
        return subcategories;
    }

    private static List<MissionKind> readMissions(List<Subcategory> subcategories) {
        Map<String, Subcategory> byId =
                subcategories.stream().collect(Collectors.toMap(Subcategory::id, Function.identity()));
        List<MissionKind> missions = new ArrayList<>();
        for (NamedCsvRecord row : rows("missions.csv")) {
            List<List<Subcategory>> needs = Arrays.stream(row.getField("needs").split("\\|"))
                    .map(need -> Arrays.stream(need.split("[/:]"))
                            .map(id -> Objects.requireNonNull(byId.get(id), id))
                            .toList())
                    .toList();
            missions.add(new MissionKind(
                    missions.size(), row.getField("id"), Integer.parseInt(row.getField("popularity")), needs));
        }
        return missions;
    }

    private static List<NamedCsvRecord> rows(String file) {
        InputStream stream = Objects.requireNonNull(Assortment.class.getResourceAsStream(FOLDER + file), file);
        try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
