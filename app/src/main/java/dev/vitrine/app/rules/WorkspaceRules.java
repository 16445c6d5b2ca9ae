package dev.vitrine.app.rules;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.rules.RuleFile;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rules of a workspace. */
public record WorkspaceRules(Workspace workspace) implements RuleSource {

    @Override
    public List<RuleSet> ruleSets() {
        return workspace.ruleSets();
    }

    @Override
    public void save(RuleSet set) {
        workspace.saveRuleSet(set);
    }

    @Override
    public void remove(String name) {
        workspace.removeRuleSet(name);
    }

    @Override
    public RuleSet read(Path file) {
        return RuleFile.read(file);
    }

    @Override
    public void write(RuleSet set, Path file) {
        RuleFile.write(set, file);
    }

    @Override
    public ApplyRules.Result apply(ApplyRules.Request request, Progress progress) {
        return new ApplyRules(workspace).run(request, progress);
    }

    @Override
    public PriceRules.Result price(PriceRules.Request request, Progress progress) {
        return new PriceRules(workspace).run(request, progress);
    }

    @Override
    public List<ItemCard> findItems(String text, int limit) {
        return workspace.findItems(text, 0, limit);
    }

    @Override
    public Choices choices() {
        return Choices.of(
                workspace.items(),
                workspace.segments().list().stream().map(Segment::name).toList());
    }

    @Override
    public Optional<ItemCard> item(String id) {
        return workspace.item(id);
    }
}
