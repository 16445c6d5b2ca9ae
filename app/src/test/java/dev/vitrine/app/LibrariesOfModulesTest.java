package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Maven is told of libraries: one named here as a test's alone is not there when the program runs. */
class LibrariesOfModulesTest {

    private static final Pattern LIBRARY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>(?:<[^/][^<]*</(?!dependency)[^>]*>)*</dependency>");

    @ParameterizedTest
    @ValueSource(strings = {"workspace", "model-engine", "sample-data"})
    void whatAModuleRunsWithIsNotKeptFromTheProgram(String module) throws IOException {
        Set<String> needed = libraries(Path.of("..", module, "pom.xml"), false);
        Set<String> ofTests = libraries(Path.of("pom.xml"), true);
        assertTrue(ofTests.size() > 3, "read no test libraries: " + ofTests);
        needed.retainAll(ofTests);
        assertTrue(needed.isEmpty(), module + " cannot run without: " + needed);
    }

    private static Set<String> libraries(Path pom, boolean ofTests) throws IOException {
        return Files.readAllLines(pom).stream()
                .filter(line -> line.contains("<scope>test</scope>") == ofTests)
                .map(LIBRARY::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
