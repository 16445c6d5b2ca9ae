package dev.vitrine.workspace.imports.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Puts one character in place of two colons: the library that cuts rows does so in another mode by one only. */
final class TwoColonsReader extends FilterReader {

    private static final int NONE = -2;

    private int ahead = NONE;

    TwoColonsReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int first = ahead == NONE ? in.read() : ahead;
        ahead = NONE;
        if (first != ':') {
            return first;
        }
        int second = in.read();
        if (second == ':') {
            return DelimiterDetector.TWO_COLONS;
        }
        ahead = second;
        return first;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int next = read();
            if (next < 0) {
                return read == 0 ? -1 : read;
            }
            buffer[from + read++] = (char) next;
        }
        return read;
    }
}
