package dev.vitrine.workspace.imports.staging;

import org.jspecify.annotations.Nullable;

/** All that is stored of a shopper's event but where it came from: events alike in it are the same one. */
record EventKey(
        int item,
        int behaviour,
        long time,
        double position,
        double value,
        double quantity,
        double price,
        @Nullable String order) {}
