package dev.vitrine.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Knows the version that the build wrote into the program. */
public final class ProgramVersion implements IVersionProvider {

    /** Such as {@code 0.1.0-SNAPSHOT}. */
    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Vitrine " + get(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }
}
