package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.source.DelimiterDetector;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.problem.WorkspaceProblem;

/** Recognises a file that was cut by a delimiter that is not its own, where a column turns out to be missing. */
final class WrongDelimiter {

    private WrongDelimiter() {}

    static void refuse(SourceFile file, FileShape shape) {
        if (shape.format() != FileFormat.DELIMITED || shape.header().size() != 1) {
            return;
        }
        String line = shape.header().get(0);
        char rather = DelimiterDetector.within(line, shape.delimiter());
        if (rather != shape.delimiter()) {
            throw WorkspaceProblem.of("import.wrongDelimiter", file.label(), name(shape.delimiter()), name(rather));
        }
    }

    private static String name(char delimiter) {
        return delimiter == '\t' ? "\\t" : Character.toString(delimiter);
    }
}
