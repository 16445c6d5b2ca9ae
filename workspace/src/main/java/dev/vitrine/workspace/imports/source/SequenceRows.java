package dev.vitrine.workspace.imports.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The events of a file of {@code user item item ...} lines: each item of a line is a row of its own. */
final class SequenceRows implements RowSource {

    static final List<String> HEADER = List.of("user", "item", "position");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final BufferedReader lines;
    private String[] words = new String[0];
    private int place;
    private long line;

    SequenceRows(Reader text) {
        this.lines = new BufferedReader(text);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        if (place == words.length) {
            if (!readLine()) {
                return null;
            }
            if (words.length == 1) {
                place = 1;
                return new SourceRow(line, List.of(words[0]), false);
            }
            place = 1;
        }
        return new SourceRow(line, List.of(words[0], words[place], Integer.toString(place++)), true);
    }

    private boolean readLine() throws IOException {
        String text = lines.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = lines.readLine();
            line++;
        }
        if (text != null) {
            words = SPACE.split(text.strip());
        }
        return text != null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
