package dev.vitrine.app.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, and whatever is asked for has words. A failure prints the lines to add. */
class WordsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MESSAGES = Path.of("app/src/main/resources/dev/vitrine/app/i18n/messages.properties");
    private static final String RESOURCES = Path.of("src/main/resources").toString();
    private static final Pattern STAGE = Pattern.compile("\\bupdate\\(\\s*[^;]*?,\\s*\"([a-z]+\\.[A-Za-z.]+)\"");
    private static final Pattern KEY =
            Pattern.compile("messages(?:\\(\\))?\\.(?:get|bind)\\(\\s*\"([a-zA-Z.-]+)\"(\\s*\\+)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Bundles that have a Chinese sister, by their path from the root of the repository. */
    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files =
                Files.find(ROOT, 16, (path, attributes) -> path.toString().endsWith("_zh_CN.properties"))) {
            return files
                    .filter(path -> path.toString().contains(RESOURCES))
                    .map(path ->
                            path.resolveSibling(path.getFileName().toString().replace("_zh_CN", "")))
                    .map(ROOT::relativize)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(Path bundle) {
        Set<String> english = load(bundle).keySet();
        Set<String> chinese = load(chinese(bundle)).keySet();
        assertEquals(
                "",
                missing(english, chinese, chinese(bundle)) + missing(chinese, english, bundle),
                "add the words of these keys");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTakeTheSameArguments(Path bundle) {
        Map<String, String> english = sentences(load(bundle));
        Map<String, String> chinese = sentences(load(chinese(bundle)));
        List<String> unlike = english.keySet().stream()
                .filter(chinese::containsKey)
                .filter(key ->
                        !arguments(english.getOrDefault(key, "")).equals(arguments(chinese.getOrDefault(key, ""))))
                .toList();
        assertEquals(List.of(), unlike, "the Chinese words of " + bundle + " use other arguments than the English");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsWordedTwice(Path bundle) {
        for (Path file : List.of(bundle, chinese(bundle))) {
            Set<String> keys = new HashSet<>();
            List<String> twice = read(ROOT.resolve(file))
                    .lines()
                    .filter(line -> line.matches("[\\w.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !keys.add(key))
                    .toList();
            assertEquals(List.of(), twice, "the last of these in " + file + " hides the others");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternCanBeFormatted(Path bundle) {
        for (Path file : List.of(bundle, chinese(bundle))) {
            load(file).forEach((key, pattern) -> {
                try {
                    new MessageFormat(pattern, Locale.ENGLISH);
                } catch (IllegalArgumentException e) {
                    fail(file + ": " + key + " is no pattern of MessageFormat: " + pattern);
                }
            });
        }
    }

    /** A sentence in numbered pieces is one: languages may put an argument into different pieces. */
    private static Map<String, String> sentences(Map<String, String> words) {
        Map<String, String> sentences = new TreeMap<>();
        new TreeMap<>(words)
                .forEach((key, text) -> sentences.merge(key.replaceFirst("\\.\\d+$", ""), text, String::concat));
        return sentences;
    }

    @Test
    void everyStageOfLongWorkIsWorded() {
        Set<String> worded = load(MESSAGES).keySet();
        Set<String> silent = new TreeSet<>();
        for (String module : List.of("model-engine", "workspace", "sample-data", "app")) {
            found(STAGE, module).forEach(stage -> {
                if (!worded.contains("stage." + stage.group(1))) {
                    silent.add("stage." + stage.group(1) + "=");
                }
            });
        }
        assertEquals(Set.of(), silent, "add these to " + MESSAGES + " and its Chinese sister");
    }

    @Test
    void everyKeyAskedForIsWorded() {
        Set<String> worded = load(MESSAGES).keySet();
        Set<String> silent = found(KEY, "app").stream()
                .filter(key -> !isWorded(key.group(1), key.group(2) != null, worded))
                .map(key -> key.group(1) + "=")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent, "add these to " + MESSAGES + " and its Chinese sister");
    }

    /** A key that is put together needs at least one that begins so. */
    private static boolean isWorded(String key, boolean goesOn, Set<String> worded) {
        return goesOn ? worded.stream().anyMatch(each -> each.startsWith(key)) : worded.contains(key);
    }

    private static List<MatchResult> found(Pattern pattern, String module) {
        List<MatchResult> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> pattern.matcher(read(file)).results().forEach(found::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String missing(Set<String> keys, Set<String> from, Path file) {
        return keys.stream()
                .filter(key -> !from.contains(key))
                .map(key -> "\n" + file + ": " + key + "=")
                .collect(Collectors.joining());
    }

    private static Path chinese(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_zh_CN.properties"));
    }

    private static Map<String, String> load(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(bundle))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
