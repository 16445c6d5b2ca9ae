package dev.vitrine.app.rules;

import dev.vitrine.app.condition.ConditionWords;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.Locale;
import java.util.StringJoiner;

/** Puts rules into words. */
record RuleWords(Messages messages, ItemNames items) {

    String kind(RuleKind kind) {
        return messages.get("rules.kind." + kind.id());
    }

    /** What a rule does to which items when, in one line. */
    String of(Rule rule) {
        StringJoiner parts = new StringJoiner(messages.get("rules.joint"));
        parts.add(action(rule.action()));
        if (rule.action().hasItems()) {
            parts.add(rule.items().isBlank() ? messages.get("rules.allItems") : condition(rule.items(), Scope.ITEM));
        }
        if (!rule.when().isBlank()) {
            parts.add(messages.get("rules.onlyWhen", condition(rule.when(), Scope.WHEN)));
        }
        return parts.toString();
    }

    private String action(Action action) {
        if (action instanceof Action.Pin pin) {
            return pin.item().isEmpty()
                    ? messages.get("rules.does.pinNothing")
                    : messages.get("rules.does.pin", title(pin.item()), pin.place());
        }
        if (action instanceof Action.Boost boost) {
            return boost.factor() < 1
                    ? messages.get("rules.does.bury", 1 / boost.factor())
                    : messages.get("rules.does.boost", boost.factor());
        }
        if (action instanceof Action.Cap cap) {
            return messages.get("rules.does.cap", cap.most(), group(cap));
        }
        if (action instanceof Action.Diversify diversify) {
            return messages.get("rules.does.diversity", diversify.strength());
        }
        if (action instanceof Action.Fresh fresh) {
            return messages.get("rules.does.fresh", fresh.share(), fresh.days());
        }
        if (action instanceof Action.InStock stock) {
            return messages.get("rules.does.stock", stock.least());
        }
        return messages.get(action instanceof Action.Hide ? "rules.does.hide" : "rules.does.only");
    }

    String title(String item) {
        return items.find(item).map(card -> card.title(messages.locale())).orElse(item);
    }

    private String group(Action.Cap cap) {
        return messages.get("rules.group." + cap.by().name().toLowerCase(Locale.ROOT));
    }

    private String condition(String text, Scope scope) {
        return new ConditionWords(messages, this::title).of(text, scope);
    }
}
