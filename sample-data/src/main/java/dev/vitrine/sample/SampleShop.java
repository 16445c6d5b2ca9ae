package dev.vitrine.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The sample shop's files, as they lie in this module. */
public final class SampleShop {

    private static final List<String> FILES = List.of("interactions.csv", "catalogue.csv");

    private SampleShop() {}

    /**
     * Writes {@code interactions.csv}, {@code catalogue.csv} and the folder {@code images} into a folder, which is
     * created if need be; files of these names are replaced.
     */
    public static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        for (String file : FILES) {
            copy(file, folder);
        }
        for (String image : images()) {
            copy("images/" + image, folder);
        }
    }

    private static void copy(String file, Path folder) throws IOException {
        try (InputStream stream = open(file)) {
            Files.copy(stream, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Names are listed in a file, since a folder within a jar cannot be listed. */
    private static List<String> images() throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open("images/index.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(SampleShop.class.getResourceAsStream(file), file);
    }
}
