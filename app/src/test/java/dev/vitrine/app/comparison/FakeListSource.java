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
import dev.vitrine.workspace.operations.DrawInterleaved;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.SimulateItem;
import java.util.List;
import java.util.Locale;
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
    public List<ShopperEvent> history(ReadHistory.Request request) {
        return models.history(request.shopper());
    }

    @Override
    public @Nullable String currency() {
        return "EUR";
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
    public List<ItemCard> findItems(String text, int limit, Locale locale) {
        return kept.findItems(text, limit, locale);
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
