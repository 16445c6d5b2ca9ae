package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;
import java.util.stream.Collectors;

/** Says what would take an item out of the list, or into it. */
record ChangeWords(Messages messages) {

    /** @param history of the same shopper as of the same time */
    String of(WhatWouldChange.Result change, List<Influence> history) {
        WhatWouldChange.Removal removal = change.removal();
        WhatWouldChange.Addition addition = change.addition();
        if (removal != null) {
            EffectWords words = new EffectWords(messages);
            String events = removal.positions().stream()
                    .map(place -> words.event(history.get(place)))
                    .collect(Collectors.joining(messages.get("attention.change.and")));
            return messages.get("attention.change.without", events, change.top(), removal.rankWithout())
                    + (removal.isSmallest() ? "" : messages.get("attention.change.notSurely"));
        }
        if (addition != null) {
            return messages.get(
                    "attention.change.with",
                    addition.item().title(messages.locale()),
                    addition.rankWith(),
                    change.rank());
        }
        return messages.get(
                change.isInList() ? "attention.change.nothingTakes" : "attention.change.nothingBrings", change.top());
    }
}
