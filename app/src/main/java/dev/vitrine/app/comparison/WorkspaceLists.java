package dev.vitrine.app.comparison;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.DrawInterleaved;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.ImportShownLists;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.SimulateItem;
import dev.vitrine.workspace.operations.TypicalHistory;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists by the models of a workspace. */
public record WorkspaceLists(Workspace workspace) implements ListSource {

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return new RecommendForShopper(workspace).run(request, progress);
    }

    @Override
    public FindDisagreement.Result disagreement(FindDisagreement.Request request, Progress progress) {
        return new FindDisagreement(workspace).run(request, progress);
    }

    @Override
    public SimulateItem.Result simulate(SimulateItem.Request request, Progress progress) {
        return new SimulateItem(workspace).run(request, progress);
    }

    @Override
    public ComparePersonas.Result personas(ComparePersonas.Request request, Progress progress) {
        return new ComparePersonas(workspace).run(request, progress);
    }

    @Override
    public DrawInterleaved.Result draw(DrawInterleaved.Request request, Progress progress) {
        return new DrawInterleaved(workspace).run(request, progress);
    }

    @Override
    public List<Judgement> judgements() {
        return workspace.judgements();
    }

    @Override
    public void addJudgement(Judgement judgement) {
        workspace.addJudgement(judgement);
    }

    @Override
    public List<Feedback> feedback(String shopper) {
        return workspace.feedback().of(shopper);
    }

    @Override
    public List<Feedback> feedback() {
        return workspace.feedback().list();
    }

    @Override
    public void putFeedback(Feedback feedback) {
        workspace.feedback().put(feedback);
    }

    @Override
    public ImportShownLists.Result importShown(Path file, Progress progress) {
        return new ImportShownLists(workspace).run(new ImportShownLists.Request(file), progress);
    }

    @Override
    public int shownLists() {
        return workspace.shownLists().count();
    }

    @Override
    public List<String> segments() {
        return workspace.segments().list().stream().map(Segment::name).toList();
    }

    @Override
    public List<ShopperEvent> typical(String segment, Progress progress) {
        return new TypicalHistory(workspace)
                .run(workspace.segments().find(segment), progress)
                .events();
    }

    @Override
    public List<ShopperEvent> history(ReadHistory.Request request) {
        return new ReadHistory(workspace).run(request);
    }

    @Override
    public @Nullable String currency() {
        return workspace.currency().orElse(null);
    }

    @Override
    public List<RuleSet> ruleSets() {
        return workspace.ruleSets();
    }

    @Override
    public List<String> categories() {
        return workspace.categories();
    }

    @Override
    public List<String> behaviours() {
        return workspace.behaviours();
    }

    @Override
    public List<ItemCard> findItems(String text, int limit) {
        return workspace.findItems(text, 0, limit);
    }

    @Override
    public List<String> personas() {
        return workspace.personas();
    }

    @Override
    public Optional<Persona> persona(String name) {
        return workspace.persona(name);
    }

    @Override
    public void savePersona(String name, List<HistoryEvent> events) {
        workspace.savePersona(name, events);
    }

    @Override
    public void removePersona(String name) {
        workspace.removePersona(name);
    }
}
