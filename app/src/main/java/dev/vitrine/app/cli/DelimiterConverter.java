package dev.vitrine.app.cli;

import dev.vitrine.workspace.imports.source.DelimiterDetector;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a delimiter: the character itself, {@code tab}, which shells make hard to type, or two colons. */
final class DelimiterConverter implements ITypeConverter<Character> {

    @Override
    public Character convert(String value) {
        if (value.equalsIgnoreCase("tab") || value.equals("\\t")) {
            return '\t';
        }
        if (value.equals("::")) {
            return DelimiterDetector.TWO_COLONS;
        }
        if (value.length() != 1) {
            throw new TypeConversionException("'" + value + "' is not one character");
        }
        return value.charAt(0);
    }
}
