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
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the lists of several models; one that fails leaves the others standing. */
record Comparer(ListSource source, Progress progress) {

    /**
     * What is asked of every model.
     *
     * @param edited history in place of the shopper's own; null for the shopper's own
     * @param rules that all lists are put under; null for none
     */
    record Question(
            List<String> models,
            @Nullable WhatIf edited,
            AsOf asOf,
            SeenItems seen,
            int top,
            ItemFilter filter,
            @Nullable RuleSet rules) {

        RecommendForShopper.Request of(List<String> some, String shopper) {
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
                    filter,
                    rules);
        }
    }

    /** @throws ProblemException if no model has a list */
    Comparison compare(Question question, String shopper) {
        Map<String, Problem> failed = new LinkedHashMap<>();
        RecommendForShopper.Result result;
        try {
            result = lists(question, question.models(), shopper);
        } catch (ProblemException e) {
            result = lists(question, working(question, shopper, failed, e), shopper);
        }
        return new Comparison(
                history(question, shopper),
                result.asOf(),
                question.seen(),
                question.top(),
                question.filter(),
                question.rules(),
                columns(question.models(), result, failed),
                result.truth(),
                source.currency());
    }

    private WhatIf history(Question question, String shopper) {
        if (question.edited() != null) {
            return question.edited();
        }
        ReadHistory.Request request = new ReadHistory.Request(question.models().get(0), shopper, question.asOf());
        return WhatIf.of(Subject.shopper(shopper, source.history(request)));
    }

    private List<String> working(Question question, String shopper, Map<String, Problem> failed, ProblemException all) {
        List<String> working = new ArrayList<>();
        for (String model : question.models().size() < 2 ? List.<String>of() : question.models()) {
            try {
                lists(question, List.of(model), shopper);
                working.add(model);
            } catch (ProblemException e) {
                failed.put(model, e.problem());
            }
        }
        if (working.isEmpty()) {
            throw all;
        }
        return working;
    }

    private RecommendForShopper.Result lists(Question question, List<String> models, String shopper) {
        progress.throwIfCancelled();
        return source.lists(question.of(models, shopper), progress);
    }

    private static List<Column> columns(
            List<String> models, RecommendForShopper.Result result, Map<String, Problem> failed) {
        List<Column> columns = new ArrayList<>();
        for (String model : models) {
            Problem problem = failed.get(model);
            if (problem != null) {
                columns.add(Column.failed(model, problem));
            }
            for (ModelList list : result.lists()) {
                if (list.model().equals(model)) {
                    columns.add(new Column(model, list.places(), list.truthRank(), null));
                }
            }
        }
        return columns;
    }
}
