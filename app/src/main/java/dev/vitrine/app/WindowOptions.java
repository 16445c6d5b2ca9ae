package dev.vitrine.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the window was asked to open.
 *
 * @param workspace null for the one last used, or the sample shop at the first start
 * @param language null for the one last used
 */
public record WindowOptions(
        @Nullable Path workspace, @Nullable Locale language) {}
