package dev.vitrine.workspace.operations;

import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs all personas as a set of test shoppers: a model's lists for them, and what changed since another model. */
public final class ComparePersonas {

    /**
     * @param model null for the newest
     * @param since the model to compare with; null for the one that {@code model} was tuned from, else the last before it
     */
    public record Request(@Nullable String model, @Nullable String since, int top) {

        public Request {
            if (top < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }
    }

    /**
     * @param since null where there is no other model
     * @param otherData whether the two were fitted on different data
     * @param personas the most changed first
     */
    public record Result(String model, @Nullable String since, boolean otherData, int top, List<Change> personas) {}

    /**
     * One persona.
     *
     * @param missing ids of its items that the workspace no longer has
     * @param difference 1 less the rank-biased overlap of the lists; null without another model
     * @param list of the model
     * @param entered items that the other model's list does not have
     * @param left items that only the other model's list has
     * @param problem why there is no list; null where there is one
     */
    public record Change(
            String persona,
            int events,
            List<String> missing,
            @Nullable Double difference,
            List<ItemCard> list,
            List<ItemCard> entered,
            List<ItemCard> left,
            @Nullable Problem problem) {}

    private final Workspace workspace;

    public ComparePersonas(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws ProblemException if there is no model, or no persona */
    public Result run(Request request, Progress progress) {
        List<ModelCard> models = workspace.models(null);
        if (models.isEmpty()) {
            throw WorkspaceProblem.of("model.none");
        }
        ModelCard model = request.model() == null ? models.get(0) : workspace.model(request.model());
        ModelCard since =
                request.since() == null ? before(model, models).orElse(null) : workspace.model(request.since());
        List<String> names = workspace.personas();
        if (names.isEmpty()) {
            throw WorkspaceProblem.of("persona.none");
        }
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            progress.throwIfCancelled();
            Progress part = PartOfProgress.of(progress, changes.size(), names.size());
            workspace
                    .persona(name)
                    .ifPresent(persona -> changes.add(change(persona, model, since, request.top(), part)));
        }
        changes.sort(Comparator.comparingDouble((Change each) -> each.difference() == null ? 0 : -each.difference())
                .thenComparing(Change::persona));
        return new Result(
                model.name(),
                since == null ? null : since.name(),
                since != null && !since.fingerprint().equals(model.fingerprint()),
                request.top(),
                changes);
    }

    /** What the model was tuned from, else the last of its kind before it, else the last of any. */
    private static Optional<ModelCard> before(ModelCard model, List<ModelCard> models) {
        List<ModelCard> older =
                models.stream().filter(each -> each.created() < model.created()).toList();
        Optional<ModelCard> parent = models.stream()
                .filter(each -> each.name().equals(model.parent()))
                .findFirst();
        Optional<ModelCard> alike =
                older.stream().filter(each -> each.kind() == model.kind()).findFirst();
        return parent.or(() -> alike).or(() -> older.stream().findFirst());
    }

    private Change change(Persona persona, ModelCard model, @Nullable ModelCard since, int top, Progress progress) {
        List<String> names =
                since == null || since.equals(model) ? List.of(model.name()) : List.of(model.name(), since.name());
        List<HistoryEvent> history =
                persona.events().stream().map(HistoryEvent::of).toList();
        try {
            List<ModelList> lists = new RecommendForShopper(workspace)
                    .run(
                            new RecommendForShopper.Request(names, null, history, top, SeenItems.MASKED, AsOf.NOW),
                            progress)
                    .lists();
            return change(persona, lists);
        } catch (ProblemException e) {
            return new Change(
                    persona.name(),
                    history.size(),
                    persona.missing(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    e.problem());
        }
    }

    private static Change change(Persona persona, List<ModelList> lists) {
        List<ItemCard> list = items(lists.get(0));
        List<ItemCard> older = lists.size() < 2 ? list : items(lists.get(1));
        return new Change(
                persona.name(),
                persona.events().size(),
                persona.missing(),
                lists.size() < 2 ? null : 1 - Agreement.among(lists).get(0).rankBiasedOverlap(),
                list,
                without(list, older),
                without(older, list),
                null);
    }

    private static List<ItemCard> items(ModelList list) {
        return list.places().stream().map(Place::item).toList();
    }

    private static List<ItemCard> without(List<ItemCard> items, List<ItemCard> others) {
        Set<String> ids = others.stream().map(ItemCard::id).collect(Collectors.toSet());
        return items.stream().filter(item -> !ids.contains(item.id())).toList();
    }
}
