package dev.vitrine.workspace.export;

import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Judgement.JudgedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judgements as a table, a row for each item shown; its headings are those of every language, for programs to read. */
public final class JudgementSheet {

    private static final List<String> HEADER =
            List.of("judgement", "time", "judge", "shopper", "first", "second", "place", "item", "model", "liked");

    private JudgementSheet() {}

    public static Table of(List<Judgement> judgements) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 1; number <= judgements.size(); number++) {
            Judgement judgement = judgements.get(number - 1);
            for (int place = 1; place <= judgement.items().size(); place++) {
                rows.add(row(number, judgement, place));
            }
        }
        return new Table(HEADER, rows);
    }

    private static List<@Nullable Object> row(int number, Judgement judgement, int place) {
        JudgedItem item = judgement.items().get(place - 1);
        return Table.row(
                number,
                Instant.ofEpochMilli(judgement.created()).toString(),
                judgement.judge(),
                judgement.shopper(),
                judgement.first(),
                judgement.second(),
                place,
                item.item(),
                item.ofFirst() ? judgement.first() : judgement.second(),
                item.liked() ? 1 : 0);
    }
}
