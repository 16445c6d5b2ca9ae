package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.ItemMap;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays the items out as a model sees them: those with like vectors lie together. A map once made is kept. */
public final class MapItems {

    /** More take too long and cannot be told apart. */
    public static final int MOST = 3_000;

    private static final System.Logger LOG = System.getLogger(MapItems.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param seed of the first places of the map */
    public record Request(String model, long seed) {}

    /**
     * @param known how many items the model knows; those with most interactions are on the map
     * @param dimension of the vectors
     */
    public record Result(String model, int known, int dimension, long seed, List<Placed> items) {

        public Result {
            items = List.copyOf(items);
        }
    }

    /** An item on the map. */
    public record Placed(ItemCard item, float x, float y) {}

    /** @param similarity cosine of the two vectors, -1 to 1 */
    public record Neighbour(ItemCard item, float similarity) {}

    /** What is kept in a file. */
    record Kept(long seed, List<String> ids, float[][] places) {}

    private final Workspace workspace;

    public MapItems(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if the model has no vectors of items */
    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        return workspace.openModels().use(model, recommender -> map(recommender, model, request, progress));
    }

    /** Nearest in all of the model's dimensions, not on the map; the nearest first. */
    public List<Neighbour> neighbours(String modelName, String item, int count) {
        ModelCard model = workspace.model(modelName);
        return workspace.openModels().use(model, recommender -> {
            float[][] vectors = vectors(recommender, model);
            ItemVocabulary vocabulary = recommender.vocabulary();
            int index = vocabulary.indexOf(item);
            if (index == ItemVocabulary.PADDING) {
                throw WorkspaceProblem.of("explain.unknownItem", item, modelName);
            }
            float[][] items = Arrays.copyOfRange(vectors, 1, vectors.length);
            List<Neighbour> neighbours = new ArrayList<>();
            for (int other : ItemMap.nearest(items, index - 1, count)) {
                neighbours.add(new Neighbour(
                        ItemCards.of(workspace, vocabulary.idOf(other + 1)),
                        ItemMap.cosine(items[index - 1], items[other])));
            }
            return neighbours;
        });
    }

    /** Takes a kept map away with its model; one that stays is never asked for again. */
    static void forget(Workspace workspace, ModelCard model) {
        try {
            Files.deleteIfExists(file(workspace, model));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the map of a model that was deleted stays", e);
        }
    }

    private Result map(Recommender recommender, ModelCard model, Request request, Progress progress) {
        float[][] vectors = vectors(recommender, model);
        ItemVocabulary vocabulary = recommender.vocabulary();
        Kept kept = read(model)
                .filter(known -> known.seed() == request.seed()
                        && known.ids().stream().allMatch(id -> vocabulary.indexOf(id) != ItemVocabulary.PADDING))
                .orElseGet(() -> {
                    List<String> ids = mostUsed(vocabulary);
                    float[][] chosen = ids.stream()
                            .map(id -> vectors[vocabulary.indexOf(id)])
                            .toArray(float[][]::new);
                    Kept made = new Kept(request.seed(), ids, ItemMap.of(chosen, request.seed(), progress));
                    write(model, made);
                    return made;
                });
        List<Placed> items = new ArrayList<>();
        for (int i = 0; i < kept.ids().size(); i++) {
            float[] place = kept.places()[i];
            items.add(new Placed(ItemCards.of(workspace, kept.ids().get(i)), place[0], place[1]));
        }
        return new Result(request.model(), vocabulary.size(), vectors[0].length, request.seed(), items);
    }

    private static float[][] vectors(Recommender recommender, ModelCard model) {
        if (recommender instanceof AttentiveRecommender attentive) {
            return attentive.itemVectors();
        }
        throw WorkspaceProblem.of("explain.noVectors", model.name());
    }

    private List<String> mostUsed(ItemVocabulary vocabulary) {
        List<String> ids = new ArrayList<>();
        workspace.database().scan("SELECT id FROM item ORDER BY interactions DESC, item_key", row -> {
            String id = row.text(1);
            if (ids.size() < MOST && vocabulary.indexOf(id) != ItemVocabulary.PADDING) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Path file(Workspace workspace, ModelCard model) {
        return workspace.folder().resolve("maps").resolve(model.checkpoint() + ".json");
    }

    /** A file that cannot be read is made anew. */
    private Optional<Kept> read(ModelCard model) {
        try {
            Path file = file(workspace, model);
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Kept.class)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A map that cannot be kept is shown all the same, and made anew the next time. */
    private void write(ModelCard model, Kept kept) {
        Path file = file(workspace, model);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(beside.toFile(), kept);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a map of items could not be kept", e);
        }
    }
}
