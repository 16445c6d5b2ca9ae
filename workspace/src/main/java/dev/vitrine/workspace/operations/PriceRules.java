package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules cost and bring: one rule set against another, on the lists of all validation shoppers. */
public final class PriceRules {

    /**
     * @param before the rules to compare with; none for the model alone
     * @param top how many places of a list count
     * @param segment of whose shoppers the lists are; null for all. They are told by what they did before what is held
     *     out
     */
    public record Request(
            String model,
            RuleSet before,
            RuleSet after,
            int top,
            SeenItems seen,
            @Nullable Segment segment) {

        /** For all shoppers. */
        public Request(String model, RuleSet before, RuleSet after, int top, SeenItems seen) {
            this(model, before, after, top, seen, null);
        }

        public Request {
            if (top < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }
    }

    /**
     * @param refit whether the model was fitted on the validation events too, so that its hit rate is too good
     * @param shoppers whose lists were made
     * @param touched of them, those whose list is not the same
     * @param emptied of them, those to whom the rules leave nothing to show
     */
    public record Result(
            String model, boolean refit, int top, int shoppers, int touched, int emptied, List<Price> prices) {

        public Result {
            prices = List.copyOf(prices);
        }
    }

    /**
     * One measure under both rule sets.
     *
     * @param difference after less before over the same shoppers, with its paired interval
     * @param known share of the places under the later rules of whose items the catalogue says what is needed: price,
     *     cost, stock, or a category or brand. The others count nothing
     */
    public record Price(Measure measure, double before, double after, Estimate difference, double known) {}

    /** What is measured on a list; the mean over shoppers, but for coverage. */
    public enum Measure {
        /** Share of shoppers whose held-out purchase is in the list. */
        HIT_RATE,
        /** The same, worth the less the further down it stands. */
        NDCG,
        /** Share of all items that are in somebody's list. */
        COVERAGE,
        /** How unlike the items of a list are, from 0 to 1: by category and brand. */
        DIVERSITY,
        /**
         * Price times probability, over the places of a list: how often, among these shoppers, the item that the model
         * alone has at that rank was the one bought, made to fall with the rank.
         */
        REVENUE,
        /** The same of what is left of the price after what the item costs the shop. */
        MARGIN,
        /** Share of the places whose item is sold out. */
        SOLD_OUT,
        /**
         * Share of the places whose item is sold out, or of which fewer are left than there are shoppers in whose list
         * it is, so that not all of them could have it.
         */
        STOCK_OUT
    }

    /** What could not be measured, since the catalogue says nothing of it. */
    public static List<Measure> unknown(Result result) {
        List<Measure> unknown = new ArrayList<>(List.of(Measure.values()));
        result.prices().forEach(price -> unknown.remove(price.measure()));
        return unknown;
    }

    private final Workspace workspace;

    public PriceRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @throws dev.vitrine.engine.ProblemException if the model was trained on other data, or the rules contradict one
     *     another or cannot be read
     */
    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        progress.update(0, "evaluate.reading");
        Snapshot snapshot = Snapshot.of(workspace, model.dataset());
        snapshot.requireDataOf(model);
        SegmentMembers segments = new SegmentMembers(workspace);
        LeaveLastOut events = LeaveLastOut.of(
                snapshot.dataset(), segments.among(request.segment(), snapshot.dataset(), Split.VALIDATION, progress));
        return workspace.openModels().use(model, recommender -> {
            ItemCatalogue catalogue = ItemCatalogue.of(recommender.vocabulary().ids(), workspace.items());
            RuledLists lists = RuledLists.make(recommender, events, catalogue, request, workspace, progress);
            return new Result(
                    model.name(),
                    model.refit(),
                    request.top(),
                    lists.shoppers(),
                    lists.touched(),
                    lists.emptied(),
                    new ListPrices(catalogue, lists).all());
        });
    }
}
