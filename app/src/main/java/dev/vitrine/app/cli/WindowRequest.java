package dev.vitrine.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about the window.
 *
 * @param workspace to open; null for the one last used
 * @param locale asked for; null for the one last used
 */
public record WindowRequest(
        @Nullable Path workspace, @Nullable Locale locale) {}
