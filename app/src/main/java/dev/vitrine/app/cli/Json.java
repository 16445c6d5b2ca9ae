package dev.vitrine.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.vitrine.engine.data.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes results as JSON: records by their component names, enumerations by their names on the command line. */
final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new SimpleModule().addSerializer(new NamesOfTheCommandLine()));

    private Json() {}

    static String write(Object result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a value as an option would give it. */
    static String name(Enum<?> value) {
        return value == Split.TEST
                ? "last"
                : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("rawtypes")
    private static final class NamesOfTheCommandLine extends StdSerializer<Enum> {

        private static final long serialVersionUID = 1;

        NamesOfTheCommandLine() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(name(value));
        }
    }
}
