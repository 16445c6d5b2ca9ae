package dev.vitrine.app.rules;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where rule sets are kept, and what they do to lists; may take long. */
public interface RuleSource {

    /** By name. */
    List<RuleSet> ruleSets();

    /** In place of the one of its name. */
    void save(RuleSet set);

    void remove(String name);

    RuleSet read(Path file);

    void write(RuleSet set, Path file);

    ApplyRules.Result apply(ApplyRules.Request request, Progress progress);

    PriceRules.Result price(PriceRules.Request request, Progress progress);

    List<ItemCard> findItems(String text, int limit);

    /** Categories of every level and brands that items have, in the order of the alphabet. */
    Choices choices();

    Optional<ItemCard> item(String id);
}
