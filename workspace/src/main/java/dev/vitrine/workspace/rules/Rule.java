package dev.vitrine.workspace.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import org.jspecify.annotations.Nullable;

/**
 * One thing a shop wants of its lists.
 *
 * @param name what it is called in messages and on tiles
 * @param on whether it is in force
 * @param items condition on the items it acts on; empty for all
 * @param when condition on the shopper and the day; empty for always
 */
public record Rule(String name, boolean on, Action action, String items, String when) {

    public Rule {
        if (name.isBlank()) {
            throw WorkspaceProblem.of("rule.blankName");
        }
    }

    @JsonCreator
    static Rule read(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("on") @Nullable Boolean on,
            @JsonProperty(value = "action", required = true) Action action,
            @JsonProperty("items") @Nullable String items,
            @JsonProperty("when") @Nullable String when) {
        return new Rule(name, on == null || on, action, items == null ? "" : items, when == null ? "" : when);
    }

    public static Rule always(String name, Action action, String items) {
        return new Rule(name, true, action, items, "");
    }

    public Rule withName(String changed) {
        return new Rule(changed, on, action, items, when);
    }

    public Rule withOn(boolean changed) {
        return new Rule(name, changed, action, items, when);
    }

    public Rule withAction(Action changed) {
        return new Rule(name, on, changed, items, when);
    }

    public Rule withItems(String changed) {
        return new Rule(name, on, action, changed, when);
    }

    public Rule withWhen(String changed) {
        return new Rule(name, on, action, items, changed);
    }
}
