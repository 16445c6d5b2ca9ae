package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.ScoreBatch;
import dev.vitrine.engine.recommend.WholeRanking;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of all shoppers of the validation split under two rule sets, each as of the day of its held-out purchase. */
final class RuledLists {

    /**
     * One shopper's.
     *
     * @param target the held-out item, by index, and its rank in the model's whole ranking
     */
    record Pair(int target, int targetRank, Ranked before, Ranked after) {}

    /** A list, with each item's rank in the model's whole ranking; 0 for an item that it does not rank. */
    record Ranked(int[] items, int[] modelRanks) {}

    private final List<Pair> pairs = new ArrayList<>();
    private int touched;
    private int emptied;

    private final Recommender model;
    private final LeaveLastOut events;
    private final ItemCatalogue catalogue;
    private final PriceRules.Request request;
    private final ShopperIds ids;
    private final FactSources sources;
    private final Reranking before;
    private final Reranking after;
    private final LocalDate lastDay;
    private @Nullable ProblemException lastEmptied;

    private RuledLists(
            Recommender model,
            LeaveLastOut events,
            ItemCatalogue catalogue,
            PriceRules.Request request,
            Workspace workspace) {
        this.model = model;
        this.events = events;
        this.catalogue = catalogue;
        this.request = request;
        this.ids = new ShopperIds(workspace);
        this.sources = FactSources.ofAll(workspace);
        before = new Reranking(request.before(), catalogue);
        after = new Reranking(request.after(), catalogue);
        lastDay = lastDay(events.dataset());
    }

    static RuledLists make(
            Recommender model,
            LeaveLastOut events,
            ItemCatalogue catalogue,
            PriceRules.Request request,
            Workspace workspace,
            Progress progress) {
        RuledLists lists = new RuledLists(model, events, catalogue, request, workspace);
        lists.makeAll(progress);
        return lists;
    }

    List<Pair> pairs() {
        return pairs;
    }

    int shoppers() {
        return pairs.size();
    }

    int touched() {
        return touched;
    }

    int emptied() {
        return emptied;
    }

    private void makeAll(Progress progress) {
        int[] users = events.scoredUsers();
        int batch = ScoreBatch.size(model.vocabulary());
        for (int from = 0; from < users.length; from += batch) {
            progress.update((double) from / users.length, "rules.pricing", from, users.length);
            makeBatch(Arrays.copyOfRange(users, from, Math.min(from + batch, users.length)), progress);
        }
        if (pairs.isEmpty()) {
            throw ProblemException.engine("evaluation.nobody", users.length);
        }
        if (emptied == pairs.size() && lastEmptied != null) {
            throw lastEmptied;
        }
    }

    private void makeBatch(int[] users, Progress progress) {
        int[] counted = Arrays.stream(users).filter(user -> !isTargetSeen(user)).toArray();
        List<History> histories = Arrays.stream(counted)
                .mapToObj(user -> events.history(user, Split.VALIDATION))
                .toList();
        float[][] scores = model.score(histories);
        for (int row = 0; row < counted.length; row++) {
            progress.throwIfCancelled();
            make(counted[row], scores[row]);
        }
    }

    private boolean isTargetSeen(int user) {
        int target = events.target(user, Split.VALIDATION);
        return request.seen() == SeenItems.MASKED
                && Arrays.stream(events.seen(user, Split.VALIDATION)).anyMatch(item -> item == target);
    }

    private void make(int user, float[] scores) {
        int[] seen = events.seen(user, Split.VALIDATION);
        BitSet excluded = new BitSet();
        if (request.seen() == SeenItems.MASKED) {
            Arrays.stream(seen).forEach(excluded::set);
        }
        int[] ranking = WholeRanking.of(scores, excluded::get);
        int[] ranks = new int[catalogue.ranked() + 1];
        for (int place = 0; place < ranking.length; place++) {
            ranks[ranking[place]] = place + 1;
        }
        ShopperFacts facts = facts(user);
        Ranked plain = ranked(list(before, ranking, facts), ranks);
        Ranked ruled = ranked(list(after, ranking, facts), ranks);
        int target = events.target(user, Split.VALIDATION);
        pairs.add(new Pair(target, ranks[target], plain, ruled));
        touched += Arrays.equals(plain.items(), ruled.items()) ? 0 : 1;
        emptied += ruled.items().length == 0 ? 1 : 0;
    }

    /** A list that the rules leave empty is one to count, not the end. */
    private int[] list(Reranking rules, int[] ranking, ShopperFacts facts) {
        try {
            return rules.list(ranking, facts, request.top());
        } catch (ProblemException e) {
            if (!e.problem().key().equals(Reranking.NOTHING_LEFT)) {
                throw e;
            }
            lastEmptied = e;
            return new int[0];
        }
    }

    private Ranked ranked(int[] items, int[] ranks) {
        return new Ranked(
                items,
                Arrays.stream(items)
                        .map(item -> item < ranks.length ? ranks[item] : 0)
                        .toArray());
    }

    private ShopperFacts facts(int user) {
        SequenceDataset dataset = events.dataset();
        int end = events.trainingEnd(user, false);
        return FactCount.until(end, dataset, user, catalogue)
                .facts(ids.of(dataset, user), FactCount.day(dataset.times()[end], lastDay), sources);
    }

    private static LocalDate lastDay(SequenceDataset dataset) {
        long last = Arrays.stream(dataset.times()).max().orElse(SequenceDataset.NO_TIME);
        return FactCount.day(last, LocalDate.EPOCH);
    }
}
