package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TeamDraft;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Picks a shopper by chance and draws one list in turns from two models' lists, to be judged without knowing whose. */
public final class DrawInterleaved {

    private static final int TRIES = 20;

    /** @param seed of the shopper and of whose turn it is */
    public record Request(String first, String second, int length, SeenItems seen, long seed) {}

    /** @param shopper id */
    public record Result(String shopper, List<Place> places) {}

    /** @param ofFirst whether the first model put the item there */
    public record Place(ItemCard item, boolean ofFirst) {}

    private final Workspace workspace;

    public DrawInterleaved(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Two lists that are the same tell nothing, so another shopper is tried; the last is taken as it is. */
    public Result run(Request request, Progress progress) {
        Random random = new Random(request.seed());
        int shoppers = (int) workspace.summary().shoppers();
        if (shoppers == 0) {
            throw WorkspaceProblem.of("judge.nobody");
        }
        for (int left = TRIES; ; left--) {
            ShopperCard shopper =
                    workspace.findShoppers("", random.nextInt(shoppers), 1).get(0);
            List<ModelList> lists = lists(request, shopper, progress);
            if (left == 1 || Agreement.among(lists).get(0).rankBiasedOverlap() < 1) {
                return new Result(shopper.id(), places(lists, request.length(), random));
            }
        }
    }

    private List<ModelList> lists(Request request, ShopperCard shopper, Progress progress) {
        return new RecommendForShopper(workspace)
                .run(
                        new RecommendForShopper.Request(
                                List.of(request.first(), request.second()),
                                shopper.id(),
                                null,
                                request.length(),
                                request.seen(),
                                AsOf.NOW),
                        progress)
                .lists();
    }

    private static List<Place> places(List<ModelList> lists, int length, Random random) {
        Map<String, Integer> numbers = new HashMap<>();
        List<ItemCard> cards = new ArrayList<>();
        int[] first = numbered(lists.get(0), numbers, cards);
        int[] second = numbered(lists.get(1), numbers, cards);
        TeamDraft draft = TeamDraft.of(first, second, length, random);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < draft.items().length; i++) {
            places.add(new Place(cards.get(draft.items()[i]), draft.ofFirst()[i]));
        }
        return places;
    }

    private static int[] numbered(ModelList list, Map<String, Integer> numbers, List<ItemCard> cards) {
        return list.places().stream()
                .mapToInt(place -> numbers.computeIfAbsent(place.item().id(), id -> {
                    cards.add(place.item());
                    return cards.size() - 1;
                }))
                .toArray();
    }
}
