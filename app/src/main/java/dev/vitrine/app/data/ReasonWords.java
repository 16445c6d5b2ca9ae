package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.imports.RejectionReason;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how many rows are not kept for each reason, in the order in which reasons are tried. */
final class ReasonWords {

    private ReasonWords() {}

    /** Empty where every row is kept. */
    static String of(ToLongFunction<RejectionReason> rows, Messages messages) {
        return Stream.of(RejectionReason.values())
                .filter(reason -> rows.applyAsLong(reason) > 0)
                .map(reason -> messages.get("reason." + reason.id(), rows.applyAsLong(reason)))
                .collect(Collectors.joining(messages.get("import.comma")));
    }
}
