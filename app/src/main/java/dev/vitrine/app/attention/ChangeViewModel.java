package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What would take the item in view out of the list or into it, and trying that out in Compare. */
final class ChangeViewModel {

    /** Places of the list that an item leaves or enters. */
    private static final int TOP = 10;

    private final AttentionViewModel attention;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final Selection selection;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<WhatWouldChange.@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final LatestQuery<WhatWouldChange.Result> finding;

    ChangeViewModel(
            AttentionViewModel attention,
            ObservableValue<@Nullable ExplanationSource> source,
            Selection selection,
            Navigation navigation,
            Background background) {
        this.attention = attention;
        this.source = source;
        this.selection = selection;
        this.navigation = navigation;
        finding = new LatestQuery<>(background, result::set);
        attention.explainedProperty().addListener(property -> find());
    }

    /** Null until it is found. */
    ReadOnlyObjectProperty<WhatWouldChange.@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty findingProperty() {
        return finding.busyProperty();
    }

    private void find() {
        result.set(null);
        Explained shown = attention.explainedProperty().get();
        ExplanationSource open = source.getValue();
        if (shown == null || open == null) {
            finding.clear();
            return;
        }
        WhatWouldChange.Request request = new WhatWouldChange.Request(
                shown.model(),
                shown.shopper(),
                shown.result().item().id(),
                TOP,
                shown.result().asOf());
        finding.submit(progress -> open.change(request, progress));
    }

    /** Goes to Compare with it as a what-if history. */
    void tryOut() {
        Explained shown = attention.explainedProperty().get();
        WhatWouldChange.Result found = result.get();
        if (shown == null || found == null) {
            return;
        }
        WhatWouldChange.Addition addition = found.addition();
        HistoryTrial trial = new HistoryTrial(
                shown.shopper(),
                taken(found.removal(), shown),
                addition == null ? null : addition.item(),
                behaviour(shown));
        navigation.go(Navigation.COMPARISON);
        selection.trialProperty().set(trial);
    }

    private static List<HistoryEvent> taken(WhatWouldChange.@Nullable Removal removal, Explained shown) {
        return removal == null
                ? List.of()
                : removal.positions().stream()
                        .map(shown.result().history()::get)
                        .map(event -> new HistoryEvent(event.item().id(), event.behaviour(), event.time()))
                        .toList();
    }

    /** What an event that is added stands for; null where the data have but one kind. */
    private @Nullable String behaviour(Explained shown) {
        return attention.modelsProperty().getValue().stream()
                .filter(card -> card.name().equals(shown.model()))
                .findFirst()
                .map(ModelCard::dataset)
                .map(dataset -> dataset.targetBehaviour())
                .orElse(null);
    }
}
