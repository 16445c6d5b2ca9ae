package dev.vitrine.app.cli;

import dev.vitrine.workspace.imports.value.Currencies;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a currency. */
final class CurrencyConverter implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        if (!Currencies.isCode(code)) {
            throw new TypeConversionException("'" + value + "' is no code of a currency, such as EUR");
        }
        return code;
    }
}
