package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from the first characters of a file how it is written. */
final class FormatDetector {

    private static final Pattern WORDS = Pattern.compile("[^\\s,;|\"]+( +[^\\s,;|\"]+)* *");

    private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*\\{");

    private FormatDetector() {}

    static FileFormat detect(String sample, ImportOptions options) {
        if (options.delimiter() == null && sample.stripLeading().startsWith("{")) {
            return ofJson(sample);
        }
        if (options.delimiter() == null && ARRAY.matcher(sample).lookingAt()) {
            return FileFormat.JSON_ARRAY;
        }
        if ("sequences".equals(options.layout()) || (options.delimiter() == null && areSequences(sample))) {
            return FileFormat.SEQUENCES;
        }
        return FileFormat.DELIMITED;
    }

    /** One object on each line, unless there is only one, and lists are all that it holds. */
    private static FileFormat ofJson(String sample) {
        boolean onlyLists = true;
        try (JsonParser parser = new JsonFactory().createParser(sample)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                onlyLists &= parser.nextToken() == JsonToken.START_ARRAY;
                parser.skipChildren();
            }
            return onlyLists && parser.nextToken() == null ? FileFormat.ITEM_ATTRIBUTES : FileFormat.JSON_LINES;
        } catch (IOException e) {
            // The sample ends within the object, or it is no JSON, which its rows will say.
            return onlyLists ? FileFormat.ITEM_ATTRIBUTES : FileFormat.JSON_LINES;
        }
    }

    /** Lines of words, of which some have more than others. */
    private static boolean areSequences(String sample) {
        List<String> lines =
                sample.lines().filter(line -> !line.isBlank()).limit(100).toList();
        return lines.stream().allMatch(line -> WORDS.matcher(line).matches())
                && lines.stream().mapToLong(FormatDetector::words).distinct().count() > 1
                && lines.stream().filter(line -> words(line) > 1).count() * 2 > lines.size();
    }

    private static long words(String line) {
        return line.strip().split(" +").length;
    }
}
