package dev.vitrine.app.cli;

import dev.vitrine.engine.data.Split;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a split. */
final class SplitConverter implements ITypeConverter<Split> {

    @Override
    public Split convert(String value) {
        for (Split split : Split.values()) {
            if (Json.name(split).equals(value)) {
                return split;
            }
        }
        throw new TypeConversionException("'" + value + "' is neither last nor validation");
    }
}
