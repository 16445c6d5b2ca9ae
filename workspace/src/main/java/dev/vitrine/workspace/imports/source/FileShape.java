package dev.vitrine.workspace.imports.source;

import dev.vitrine.workspace.imports.FileFormat;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What must be known of a file to cut it into rows.
 *
 * @param delimiter of a delimited file
 * @param named whether the first row of a delimited file holds the names of its columns
 * @param header names of the columns, generated where the file has none
 */
public record FileShape(FileFormat format, Charset encoding, char delimiter, boolean named, List<String> header) {

    public FileShape {
        header = List.copyOf(header);
    }
}
