package dev.vitrine.app.comparison;

import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.DrawInterleaved;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.ImportShownLists;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.SimulateItem;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

record FakeListSource(FakeModels models, FakePersonas kept) implements ListSource {

    FakeListSource(FakeModels models) {
        this(models, new FakePersonas());
    }

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return models.lists(request, progress);
    }

    @Override
    public ImportShownLists.Result importShown(Path file, Progress progress) {
        return new ImportShownLists.Result(file.getFileName().toString(), 5, 4, Map.of(), 2, 3, List.of());
    }

    @Override
    public int shownLists() {
        return 2;
    }

    @Override
    public List<String> segments() {
        return kept.segments();
    }

    @Override
    public List<ShopperEvent> typical(String segment, Progress progress) {
        return kept.typical(segment, progress);
    }

    @Override
    public SimulateItem.Result simulate(SimulateItem.Request request, Progress progress) {
        return new SimulateItem.Result(
                2,
                1,
                50,
                List.of(new SimulateItem.Place("other", 3, true), new SimulateItem.Place("somebody", 40, false)),
                true,
                new SimulateItem.Outcome(1, 1, 3, 0.2));
    }

    @Override
    public FindDisagreement.Result disagreement(FindDisagreement.Request request, Progress progress) {
        progress.throwIfCancelled();
        FindDisagreement.Found tents = new FindDisagreement.Found("S1", 9, "Camping", 2, 0.91);
        FindDisagreement.Found mugs = new FindDisagreement.Found("S2", 14, "Cooking", 11, 0.42);
        return new FindDisagreement.Result(
                request.model(),
                request.other(),
                request.top(),
                2,
                0.665,
                false,
                List.of(
                        new FindDisagreement.Category("Camping", 1, 0.91, List.of(tents)),
                        new FindDisagreement.Category("Cooking", 1, 0.42, List.of(mugs))),
                List.of(tents, mugs));
    }

    /** Of every persona the first two items, of which one is new. */
    @Override
    public ComparePersonas.Result personas(ComparePersonas.Request request, Progress progress) {
        return new ComparePersonas.Result(
                "Spring",
                "popularity-1",
                false,
                request.top(),
                kept.personas().stream()
                        .map(name -> new ComparePersonas.Change(
                                name,
                                3,
                                List.of(),
                                0.25,
                                TestItems.items(2),
                                List.of(TestItems.item(1)),
                                List.of(TestItems.item(2)),
                                null))
                        .toList());
    }

    @Override
    public DrawInterleaved.Result draw(DrawInterleaved.Request request, Progress progress) {
        return new DrawInterleaved.Result(
                "17853",
                IntStream.range(0, request.length())
                        .mapToObj(place -> new DrawInterleaved.Place(TestItems.item(place), place % 2 == 0))
                        .toList());
    }

    @Override
    public List<Judgement> judgements() {
        return List.copyOf(kept.judgements);
    }

    @Override
    public void addJudgement(Judgement judgement) {
        kept.judgements.add(judgement);
    }

    @Override
    public List<Feedback> feedback(String shopper) {
        return kept.feedback.stream()
                .filter(each -> each.shopper().equals(shopper))
                .toList();
    }

    @Override
    public List<Feedback> feedback() {
        return List.copyOf(kept.feedback);
    }

    @Override
    public void putFeedback(Feedback feedback) {
        if (kept.refused.contains(feedback.item())) {
            throw new IllegalStateException("refused");
        }
        kept.feedback.removeIf(each -> each.shopper().equals(feedback.shopper())
                && each.item().equals(feedback.item())
                && each.judge().equals(feedback.judge()));
        if (!feedback.isEmpty()) {
            kept.feedback.add(feedback);
        }
    }

    @Override
    public List<ShopperEvent> history(ReadHistory.Request request) {
        return models.history(request.shopper());
    }

    @Override
    public @Nullable String currency() {
        return "EUR";
    }

    @Override
    public List<RuleSet> ruleSets() {
        return kept.ruleSets;
    }

    @Override
    public List<String> categories() {
        return List.of("Camping", "Camping > Tents", "Cooking");
    }

    @Override
    public List<String> behaviours() {
        return kept.behaviours();
    }

    @Override
    public List<ItemCard> findItems(String text, int limit) {
        return kept.findItems(text, limit);
    }

    @Override
    public List<String> personas() {
        return kept.personas();
    }

    @Override
    public Optional<Persona> persona(String name) {
        return kept.persona(name);
    }

    @Override
    public void savePersona(String name, List<HistoryEvent> events) {
        kept.savePersona(name, events);
    }

    @Override
    public void removePersona(String name) {
        kept.removePersona(name);
    }
}
