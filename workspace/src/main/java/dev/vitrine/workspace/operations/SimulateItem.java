package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.ContentSpace;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.text.LanguageModel;
import dev.vitrine.engine.text.TextEncoder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.CatalogueFeatures;
import dev.vitrine.workspace.features.MadeUpItem;
import dev.vitrine.workspace.features.TextVectorTable;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which shoppers would be shown a product, and at what rank, by its text and attributes alone: as if nobody had had
 * it yet. Where somebody has, says how that turned out.
 */
public final class SimulateItem {

    /** How much an event counts beside the one after it. */
    private static final double DECAY = 0.8;

    /** Older events would weigh next to nothing and cost as much. */
    private static final int MOST_EVENTS = 20;

    /**
     * @param item id of a product of the shop; null for a made-up one
     * @param madeUp null for one of the shop
     * @param top places of a list that a shopper sees
     * @param most shoppers to name
     */
    public record Request(@Nullable String item, @Nullable MadeUpItem madeUp, int top, int most) {

        public Request {
            if ((item == null) == (madeUp == null)) {
                throw new IllegalArgumentException("a product of the shop or a made-up one");
            }
            if (top < 1 || most < 0) {
                throw new IllegalArgumentException("top must be above 0, most not below");
            }
        }
    }

    /**
     * @param rank among all products that the shopper had not had by then, from 1
     * @param had whether the shopper had it later
     */
    public record Place(String shopper, int rank, boolean had) {}

    /**
     * How it turned out, of a product that somebody had after another one.
     *
     * @param shoppers who had it
     * @param reached of these, who would have been shown it before
     * @param medianRank of it before they had it
     * @param byChance share that a random list would have reached
     */
    public record Outcome(int shoppers, int reached, int medianRank, double byChance) {}

    /**
     * @param shoppers with a history
     * @param reached who would be shown it
     * @param candidates products among which it is ranked
     * @param places the best first
     * @param texts whether texts were read
     * @param outcome null where nobody had it
     */
    public record Result(
            int shoppers,
            int reached,
            int candidates,
            List<Place> places,
            boolean texts,
            @Nullable Outcome outcome) {}

    /** All that is read before anything is ranked. */
    private record Material(SequenceDataset dataset, ContentSpace space, int item, boolean texts) {}

    private final WorkspaceAccess workspace;

    public SimulateItem(Workspace workspace) {
        this.workspace = WorkspaceAccess.to(workspace);
    }

    /**
     * Ranks the product for every shopper.
     *
     * @throws dev.vitrine.engine.ProblemException if there is no such product, or nothing is known of it
     */
    public Result run(Request request, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        ItemKnowledge.readTexts(workspace, threads, progress);
        float[] vector = vector(request.madeUp(), threads);
        Material material = workspace.use(open -> read(open, request, vector));
        List<Place> places = new ArrayList<>();
        ShopperIds ids = workspace.use(ShopperIds::new);
        SequenceDataset dataset = material.dataset();
        for (int user = 0; user < dataset.users(); user++) {
            progress.throwIfCancelled();
            progress.update((double) user / dataset.users(), "simulate.ranking", user, dataset.users());
            place(material, user, ids.of(dataset, user), places);
        }
        places.sort(Comparator.comparingInt(Place::rank));
        return result(request, material, places);
    }

    private float @Nullable [] vector(@Nullable MadeUpItem madeUp, int threads) {
        if (madeUp == null || madeUp.text().isEmpty()) {
            return null;
        }
        return workspace
                .use(open -> new TextVectorTable(open.database()).model())
                .map(model -> {
                    try (TextEncoder encoder = TextEncoder.open(LanguageModel.of(model), threads)) {
                        return encoder.encode(List.of(madeUp.text()), Progress.NONE)[0];
                    }
                })
                .orElse(null);
    }

    private static Material read(Workspace open, Request request, float @Nullable [] vector) {
        SequenceDataset dataset = new SequenceReader(open.database()).read(DatasetOptions.DEFAULT);
        String id = request.item() == null ? MadeUpItem.ID : request.item();
        if (request.item() != null && open.item(id).isEmpty()) {
            throw WorkspaceProblem.of("item.unknown", id);
        }
        ItemVocabulary vocabulary = with(dataset.vocabulary(), id);
        MadeUpItem madeUp = request.madeUp();
        ItemFeatures features = madeUp == null
                ? CatalogueFeatures.read(open.database(), vocabulary)
                : CatalogueFeatures.read(open.database(), vocabulary, madeUp, vector);
        ContentSpace space = ContentSpace.of(features, vocabulary.size(), 1, ContentSpace.ATTRIBUTE_WEIGHT);
        int item = vocabulary.indexOf(id);
        if (!space.knows(item)) {
            throw WorkspaceProblem.of("item.nothingKnown", madeUp == null ? id : "-");
        }
        return new Material(dataset, space, item, features.text() != null);
    }

    private static ItemVocabulary with(ItemVocabulary vocabulary, String id) {
        if (vocabulary.indexOf(id) != ItemVocabulary.PADDING) {
            return vocabulary;
        }
        List<String> ids = new ArrayList<>(vocabulary.ids());
        ids.add(id);
        return new ItemVocabulary(ids);
    }

    /** Nothing for a shopper of whom nothing is known before the product. */
    private static void place(Material material, int user, String id, List<Place> places) {
        SequenceDataset dataset = material.dataset();
        int from = dataset.offsets()[user];
        int to = from;
        while (to < dataset.offsets()[user + 1] && dataset.items()[to] != material.item()) {
            to++;
        }
        if (to > from) {
            boolean had = to < dataset.offsets()[user + 1];
            places.add(new Place(id, rank(material, from, to), had));
        }
    }

    private static int rank(Material material, int from, int to) {
        ContentSpace.Profile profile = material.space().profile();
        double weight = 1;
        for (int event = to - 1; event >= Math.max(from, to - MOST_EVENTS); event--) {
            profile.add(material.dataset().items()[event], weight);
            weight *= DECAY;
        }
        float[] scores = profile.scores();
        for (int event = from; event < to; event++) {
            scores[material.dataset().items()[event]] = Float.NEGATIVE_INFINITY;
        }
        int greater = 0;
        for (int item = 1; item < scores.length; item++) {
            greater += scores[item] > scores[material.item()] ? 1 : 0;
        }
        return 1 + greater;
    }

    private static Result result(Request request, Material material, List<Place> places) {
        int candidates = material.dataset().vocabulary().size();
        int reached = (int)
                places.stream().filter(place -> place.rank() <= request.top()).count();
        List<Place> had = places.stream().filter(Place::had).toList();
        Outcome outcome = had.isEmpty()
                ? null
                : new Outcome(
                        had.size(),
                        (int) had.stream()
                                .filter(place -> place.rank() <= request.top())
                                .count(),
                        had.get(had.size() / 2).rank(),
                        Math.min(1, (double) request.top() / candidates));
        return new Result(
                places.size(),
                reached,
                candidates,
                places.stream().limit(request.most()).toList(),
                material.texts(),
                outcome);
    }
}
