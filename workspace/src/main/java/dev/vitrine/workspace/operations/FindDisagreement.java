package dev.vitrine.workspace.operations;

import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.evaluation.ListAgreement;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.segments.Segment;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the shoppers to whom two models would show the most different lists now. */
public final class FindDisagreement {

    /** At once scored by both models and then let go, so that memory does not grow with the shoppers. */
    private static final int CHUNK = 2_048;

    /**
     * @param model whose choice of events is followed
     * @param top places of the lists that are compared
     * @param most shoppers to name, of all and of each category
     * @param segment of whose shoppers; null for all
     */
    public record Request(
            String model,
            String other,
            int top,
            SeenItems seen,
            int most,
            @Nullable Segment segment) {

        /** Over all shoppers. */
        public Request(String model, String other, int top, SeenItems seen, int most) {
            this(model, other, top, seen, most, null);
        }

        public Request {
            if (model.equals(other)) {
                throw WorkspaceProblem.of("disagreement.same", model);
            }
            if (top < 1 || most < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }
    }

    /**
     * @param shoppers that have a history
     * @param difference mean over them
     * @param otherData whether the models were fitted on different data
     * @param categories by their shoppers' mean difference, the most different first
     * @param found the most different of all first
     */
    public record Result(
            String model,
            String other,
            int top,
            int shoppers,
            double difference,
            boolean otherData,
            List<Category> categories,
            List<Found> found) {}

    /**
     * Shoppers whose events are most of them in one category of the top level.
     *
     * @param name empty for items without one
     */
    public record Category(String name, int shoppers, double difference, List<Found> found) {}

    /**
     * @param events of the shopper
     * @param shared items that both lists have
     * @param difference 1 less the rank-biased overlap: 0 for the same list, 1 for nothing in common
     */
    public record Found(String shopper, int events, String category, int shared, double difference) {}

    private final Workspace workspace;

    public FindDisagreement(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        ModelCard other = workspace.model(request.other());
        progress.update(0, "evaluate.reading");
        SequenceDataset dataset = new SequenceReader(workspace.database()).read(model.dataset());
        ShopperCategories categories = ShopperCategories.of(workspace, dataset);
        Tally tally = new Tally(request.most());
        IntPredicate members = new SegmentMembers(workspace).among(request.segment(), dataset, progress);
        int[] users = byLength(dataset, members);
        for (int from = 0; from < users.length; from += CHUNK) {
            int[] chunk = Arrays.copyOfRange(users, from, Math.min(from + CHUNK, users.length));
            Progress part = PartOfProgress.of(progress, from / CHUNK, (users.length + CHUNK - 1) / CHUNK);
            int[][] first = lists(model, dataset, chunk, request, PartOfProgress.of(part, 0, 2));
            int[][] second = lists(other, dataset, chunk, request, PartOfProgress.of(part, 1, 2));
            for (int i = 0; i < chunk.length; i++) {
                tally.add(
                        chunk[i],
                        categories.of(chunk[i]),
                        ListAgreement.shared(first[i], second[i]),
                        1 - ListAgreement.rankBiasedOverlap(first[i], second[i], ListAgreement.PERSISTENCE));
            }
            progress.update(
                    (double) (from + chunk.length) / users.length,
                    "disagreement.compared",
                    from + chunk.length,
                    users.length);
        }
        return result(request, tally, dataset, !model.fingerprint().equals(other.fingerprint()));
    }

    /** Those of like length together, which a Transformer scores in less time; nobody without events. */
    private static int[] byLength(SequenceDataset dataset, IntPredicate members) {
        return IntStream.range(0, dataset.users())
                .filter(user -> length(dataset, user) > 0 && members.test(user))
                .boxed()
                .sorted(Comparator.comparingInt(user -> length(dataset, user)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int length(SequenceDataset dataset, int user) {
        return dataset.offsets()[user + 1] - dataset.offsets()[user];
    }

    private int[][] lists(ModelCard card, SequenceDataset dataset, int[] users, Request request, Progress progress) {
        return workspace.openModels().use(card, (recommender, origin) -> {
            DatasetLists lists = new DatasetLists(recommender, origin, dataset);
            return lists.of(users, request.top(), request.seen() == SeenItems.MASKED, progress);
        });
    }

    private Result result(Request request, Tally tally, SequenceDataset dataset, boolean otherData) {
        Map<Integer, String> ids = new HashMap<>();
        List<Category> categories = new ArrayList<>();
        tally.groups.forEach((name, group) ->
                categories.add(new Category(name, group.shoppers, group.mean(), found(group, dataset, ids))));
        categories.sort(
                Comparator.comparingDouble(Category::difference).reversed().thenComparing(Category::name));
        return new Result(
                request.model(),
                request.other(),
                request.top(),
                tally.all.shoppers,
                tally.all.mean(),
                otherData,
                categories,
                found(tally.all, dataset, ids));
    }

    private List<Found> found(Tally.Group group, SequenceDataset dataset, Map<Integer, String> ids) {
        return group.mostDifferent().stream()
                .map(each -> new Found(
                        ids.computeIfAbsent(dataset.userKeys()[each.user()], this::id),
                        length(dataset, each.user()),
                        each.category(),
                        each.shared(),
                        each.difference()))
                .toList();
    }

    private String id(int key) {
        return workspace
                .database()
                .queryFirst("SELECT id FROM shopper WHERE shopper_key = ?", row -> row.text("id"), key)
                .orElse("");
    }
}
