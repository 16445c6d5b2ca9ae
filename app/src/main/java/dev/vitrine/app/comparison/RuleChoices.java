package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The rule sets that lists can be put under: the workspace's, the one in hand as it is now, saved or not. */
final class RuleChoices {

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final Selection selection;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<RuleSet>> sets = new ReadOnlyObjectWrapper<>(List.of());
    private List<RuleSet> saved = List.of();

    RuleChoices(ObservableValue<? extends @Nullable ListSource> source, Selection selection, Background background) {
        this.source = source;
        this.selection = selection;
        this.background = background;
        source.addListener((property, before, after) -> read());
        selection.rulesProperty().addListener((property, before, after) -> {
            show();
            if (before == null || after == null || !before.name().equals(after.name())) {
                read();
            }
        });
        read();
    }

    /** By name. */
    ReadOnlyObjectProperty<List<RuleSet>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    /** What was in hand may have been saved under a new name, or deleted. */
    private void read() {
        ListSource asked = source.getValue();
        if (asked == null) {
            saved = List.of();
            show();
            return;
        }
        background.query(progress -> asked.ruleSets(), answer -> {
            if (Objects.equals(asked, source.getValue())) {
                saved = answer;
                show();
            }
        });
    }

    private void show() {
        RuleSet inHand = selection.rulesProperty().get();
        List<RuleSet> all = new ArrayList<>();
        for (RuleSet set : saved) {
            all.add(inHand != null && set.name().equals(inHand.name()) ? inHand : set);
        }
        if (inHand != null && !all.contains(inHand)) {
            all.add(inHand);
        }
        sets.set(List.copyOf(all));
    }
}
