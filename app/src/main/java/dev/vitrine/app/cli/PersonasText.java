package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.util.List;
import java.util.stream.Collectors;

/** Says what changed for the personas between two models. */
record PersonasText(VitrineCommand vitrine) {

    private static final int SHOWN = 3;

    void print(ComparePersonas.Result result) {
        vitrine.print(
                result.since() == null
                        ? "First %d places by %s; there is no model before it.".formatted(result.top(), result.model())
                        : "First %d places by %s, and what changed since %s; 0 is the same list, 1 nothing in common."
                                .formatted(result.top(), result.model(), result.since()));
        if (result.otherData()) {
            vitrine.print("Mind: they were fitted on different data.");
        }
        TextTable table = new TextTable("persona", "events>", "changed>", "came in", "went out", "list");
        result.personas().forEach(each -> table.row(row(each)));
        vitrine.print(table.toString());
        result.personas().stream()
                .filter(each -> !each.missing().isEmpty())
                .forEach(each -> vitrine.print(
                        "%s: the shop no longer has %s.".formatted(each.persona(), String.join(", ", each.missing()))));
    }

    private Object[] row(ComparePersonas.Change change) {
        String list = change.problem() == null
                ? titles(change.list())
                : change.problem().what(vitrine.locale());
        Double difference = change.difference();
        return new Object[] {
            change.persona(),
            change.events(),
            difference == null ? "-" : Numbers.metric(difference),
            titles(change.entered()),
            titles(change.left()),
            list
        };
    }

    private String titles(List<ItemCard> items) {
        String first = items.stream()
                .limit(SHOWN)
                .map(item -> item.title(vitrine.locale()))
                .collect(Collectors.joining(", "));
        return items.size() > SHOWN ? first + ", +" + (items.size() - SHOWN) : first;
    }
}
