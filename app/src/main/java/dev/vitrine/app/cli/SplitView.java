package dev.vitrine.app.cli;

import dev.vitrine.workspace.splits.SplitShape;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What falls where under a split, without its picture. */
record SplitView(
        String kind,
        List<Part> parts,
        int measured,
        int unmeasured,
        int newcomers,
        long unseenTargets,
        long targets,
        @Nullable String validationFrom,
        @Nullable String testFrom) {

    record Part(String part, long interactions, int shoppers, int items) {}

    static SplitView of(SplitShape split) {
        return new SplitView(
                split.kind().id(),
                split.parts().stream()
                        .map(part -> new Part(
                                part.part().name().toLowerCase(Locale.ROOT),
                                part.interactions(),
                                part.shoppers(),
                                part.items()))
                        .toList(),
                split.measured(),
                split.unmeasured(),
                split.newcomers(),
                split.unseenTargets(),
                split.targets(),
                Objects.toString(split.validationFrom(), null),
                Objects.toString(split.testFrom(), null));
    }
}
