package dev.vitrine.app.comparison;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for the lists of several models; one that fails leaves the others standing. */
record Comparer(ListSource source, Progress progress) {

    /** How many places a list has. */
    static final int TOP = 20;

    /** @throws ProblemException if no model has a list */
    Comparison compare(List<String> models, String shopper, AsOf asOf, SeenItems seen) {
        Map<String, Problem> failed = new LinkedHashMap<>();
        RecommendForShopper.Result result;
        try {
            result = lists(models, shopper, asOf, seen);
        } catch (ProblemException e) {
            result = lists(working(models, shopper, asOf, seen, failed, e), shopper, asOf, seen);
        }
        return new Comparison(
                shopper,
                result.asOf(),
                seen,
                TOP,
                columns(models, result, failed),
                result.truth(),
                source.history(shopper));
    }

    private List<String> working(
            List<String> models,
            String shopper,
            AsOf asOf,
            SeenItems seen,
            Map<String, Problem> failed,
            ProblemException all) {
        List<String> working = new ArrayList<>();
        for (String model : models.size() < 2 ? List.<String>of() : models) {
            try {
                lists(List.of(model), shopper, asOf, seen);
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

    private RecommendForShopper.Result lists(List<String> models, String shopper, AsOf asOf, SeenItems seen) {
        progress.throwIfCancelled();
        return source.lists(new RecommendForShopper.Request(models, shopper, List.of(), TOP, seen, asOf), progress);
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
