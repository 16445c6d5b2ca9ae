package dev.vitrine.workspace;

import dev.vitrine.workspace.imports.FileKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one imported file.
 *
 * @param kind what it holds
 * @param layout ready-made one that it was read by; null for none
 * @param imported milliseconds since epoch, UTC
 * @param alreadyThere of the rows those that the workspace had before, and has once
 * @param hash SHA-256 of the file; null for an import of an earlier version
 * @param currency code of that of prices; null where none is named
 * @param columns by the field that was read from them
 * @param rejected rows by reason, each row once
 * @param found rows by fault, whether or not they have others
 */
public record ImportCard(
        int key,
        String file,
        FileKind kind,
        @Nullable String layout,
        long imported,
        long rows,
        long accepted,
        long alreadyThere,
        @Nullable String hash,
        @Nullable String currency,
        Map<String, String> columns,
        Map<String, Long> rejected,
        Map<String, Long> found) {}
