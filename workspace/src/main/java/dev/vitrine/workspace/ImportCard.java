package dev.vitrine.workspace;

import java.util.Map;

/**
 * What is kept of one imported file.
 *
 * @param imported milliseconds since epoch, UTC
 * @param rejected rows by reason, each row once
 * @param found rows by fault, whether or not they have others
 */
public record ImportCard(
        int key,
        String file,
        long imported,
        long rows,
        long accepted,
        Map<String, Long> rejected,
        Map<String, Long> found) {}
