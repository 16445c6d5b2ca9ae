package dev.vitrine.app.cli;

import dev.vitrine.workspace.models.ModelKind;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a kind of model by its name, and lists the names. */
final class ModelKindConverter implements ITypeConverter<ModelKind>, Iterable<String> {

    @Override
    public ModelKind convert(String value) {
        return Arrays.stream(ModelKind.values())
                .filter(kind -> kind.id().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(ModelKind.values()).map(ModelKind::id).collect(Collectors.joining(", "))));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ModelKind.values()).map(ModelKind::id).iterator();
    }
}
