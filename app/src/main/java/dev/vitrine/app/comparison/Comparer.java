package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.Subject;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Wanted;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the lists of several models; one that fails leaves the others standing. */
record Comparer(ListSource source, Progress progress) {

    /**
     * What is asked of every model.
     *
     * @param wanted the lists, in the order of their columns
     * @param edited history in place of the shopper's own; null for the shopper's own
     */
    record Question(
            List<Wanted> wanted, @Nullable WhatIf edited, AsOf asOf, SeenItems seen, int top, ItemFilter filter) {

        RecommendForShopper.Request of(List<Wanted> some, String shopper) {
            boolean madeUp = edited != null && edited.subject().kind() != Subject.Kind.SHOPPER;
            return new RecommendForShopper.Request(
                    some,
                    madeUp ? null : shopper,
                    edited == null
                            ? null
                            : edited.events().stream().map(HistoryEvent::of).toList(),
                    top,
                    seen,
                    madeUp ? AsOf.NOW : asOf,
                    filter);
        }
    }

    /** @throws ProblemException if no model has a list */
    Comparison compare(Question question, String shopper) {
        Map<Wanted, Problem> failed = new LinkedHashMap<>();
        RecommendForShopper.Result result;
        try {
            result = lists(question, question.wanted(), shopper);
        } catch (ProblemException e) {
            result = lists(question, working(question, shopper, failed, e), shopper);
        }
        return new Comparison(
                history(question, shopper),
                result.asOf(),
                question.seen(),
                question.top(),
                question.filter(),
                columns(question.wanted(), result, failed),
                result.truth(),
                source.currency());
    }

    private WhatIf history(Question question, String shopper) {
        if (question.edited() != null) {
            return question.edited();
        }
        ReadHistory.Request request =
                new ReadHistory.Request(question.wanted().get(0).model(), shopper, question.asOf());
        return WhatIf.of(Subject.shopper(shopper, source.history(request)));
    }

    private List<Wanted> working(Question question, String shopper, Map<Wanted, Problem> failed, ProblemException all) {
        List<Wanted> working = new ArrayList<>();
        for (Wanted list : question.wanted().size() < 2 ? List.<Wanted>of() : question.wanted()) {
            try {
                lists(question, List.of(list), shopper);
                working.add(list);
            } catch (ProblemException e) {
                failed.put(list, e.problem());
            }
        }
        if (working.isEmpty()) {
            throw all;
        }
        return working;
    }

    private RecommendForShopper.Result lists(Question question, List<Wanted> some, String shopper) {
        progress.throwIfCancelled();
        return source.lists(question.of(some, shopper), progress);
    }

    /** The lists that there are stand in the order in which they were asked for. */
    private static List<Column> columns(
            List<Wanted> wanted, RecommendForShopper.Result result, Map<Wanted, Problem> failed) {
        List<Column> columns = new ArrayList<>();
        Iterator<ModelList> lists = result.lists().iterator();
        for (Wanted column : wanted) {
            Problem problem = failed.get(column);
            if (problem == null) {
                ModelList list = lists.next();
                columns.add(new Column(column.model(), column.rulesName(), list.places(), list.truthRank(), null));
            } else {
                columns.add(Column.failed(column.model(), column.rulesName(), problem));
            }
        }
        return columns;
    }
}
