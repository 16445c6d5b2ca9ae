package dev.vitrine.app.cli;

import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A comparison for the terminal. */
record ComparedText(ComparedView view) {

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("\n");
        text.add("Lists for %s, %s"
                .formatted(
                        whom(), view.asOf() == AsOf.NOW ? "from the full history" : "with the last purchase hidden"));
        text.add(lists());
        text.add("Agreement");
        text.add(agreement());
        view.lists().stream()
                .filter(ComparedView.OneList::otherData)
                .forEach(list -> text.add("Mind: %s was fitted on other data than %s."
                        .formatted(list.model(), view.lists().get(0).model())));
        if (view.truth() != null) {
            text.add("The hidden purchase was %s %s; %s"
                    .formatted(view.truth().item(), view.truth().title(), ranks(view.truth())));
        }
        if (!view.unknownItems().isEmpty()) {
            text.add("Unknown to a model and left out: " + String.join(", ", view.unknownItems()));
        }
        if (!view.missingItems().isEmpty()) {
            text.add("No longer in the shop and left out: " + String.join(", ", view.missingItems()));
        }
        return text.toString();
    }

    private String whom() {
        if (view.persona() != null) {
            return "the persona " + view.persona();
        }
        return view.shopper() == null ? "the history given" : view.shopper();
    }

    private String lists() {
        List<String> columns = new ArrayList<>(List.of("rank>"));
        view.lists().forEach(list -> columns.add(ComparedView.name(list.model(), list.rules())));
        TextTable table = new TextTable(columns.toArray(String[]::new));
        int longest = view.lists().stream()
                .mapToInt(list -> list.items().size())
                .max()
                .orElse(0);
        for (int rank = 1; rank <= longest; rank++) {
            List<Object> row = new ArrayList<>(List.of(rank));
            for (ComparedView.OneList list : view.lists()) {
                row.add(rank > list.items().size() ? "" : place(list.items().get(rank - 1)));
            }
            table.row(row.toArray());
        }
        return table.toString();
    }

    private static String place(ComparedView.Place place) {
        String rules = ApplyRules.Move.rulesAbout(place.moves());
        return place.item() + " " + TextTable.shortened(place.title(), 30)
                + (rules.isEmpty() ? "" : " (" + rules + ")");
    }

    private String agreement() {
        TextTable table = new TextTable("model", "other", "shared>", "rank-biased overlap>", "Kendall>");
        for (Agreement pair : view.agreement()) {
            table.row(
                    ComparedView.name(pair.model(), pair.rules()),
                    ComparedView.name(pair.other(), pair.otherRules()),
                    pair.shared(),
                    Numbers.metric(pair.rankBiasedOverlap()),
                    pair.kendall() == null ? "-" : Numbers.metric(pair.kendall()));
        }
        return table.toString();
    }

    private static String ranks(ComparedView.Truth truth) {
        return truth.ranks().isEmpty()
                ? "no model ranks it."
                : truth.ranks().entrySet().stream()
                                .map(rank -> rank.getKey() + " has it on rank " + rank.getValue())
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
