package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.UndoStack;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A history under edit: its states and the event in hand, with the items and the material there are to change it. */
public final class WhatIfViewModel {

    static final int NONE = -1;

    private final ItemFinder items;
    private final HistoryMaterial material;
    private final Runnable changed;
    private final UndoStack<WhatIf> states = new UndoStack<>();
    private final ReadOnlyObjectWrapper<@Nullable WhatIf> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private @Nullable Subject real;

    /** @param changed called when a person has changed the history, or whose it is */
    public WhatIfViewModel(
            ObservableValue<? extends @Nullable WhatIfSource> source,
            Background background,
            Dialogs dialogs,
            Runnable changed) {
        this.changed = changed;
        items = new ItemFinder(source, background);
        material = new HistoryMaterial(source, background, dialogs, state, this::become);
    }

    /** Items to put in. */
    ItemFinder items() {
        return items;
    }

    public HistoryMaterial material() {
        return material;
    }

    /** The history in view; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable WhatIf> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Place of the event in hand; {@link #NONE} for none. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Whether there is a shopper behind what is edited. */
    boolean hasRealHistory() {
        return real != null;
    }

    /** Shows a shopper's history as it is; what was edited of the same history stays. */
    public void begin(Subject shopper) {
        WhatIf current = states.current();
        if (!shopper.equals(real) || current == null) {
            real = shopper;
            states.begin(WhatIf.of(shopper));
            chosen.set(NONE);
            show();
        }
    }

    /** Changes a shopper's real history as asked for; whether it is that shopper's history that is here. */
    public boolean tryOut(HistoryTrial trial) {
        Subject shopper = real;
        if (shopper == null || !shopper.name().equals(trial.shopper())) {
            return false;
        }
        WhatIf tried = WhatIf.of(shopper).without(trial.without());
        ItemCard with = trial.with();
        int place = with == null ? NONE : tried.events().size();
        if (with != null) {
            String behaviour = trial.behaviour();
            tried = tried.with(place, with, behaviour == null ? usual() : behaviour);
        }
        if (!tried.equals(states.current())) {
            states.push(tried);
            show();
            chosen.set(place);
            changed.run();
        }
        return true;
    }

    /** Lets go of everything, as when another shopper is chosen. */
    public void clear() {
        real = null;
        states.clear();
        chosen.set(NONE);
        show();
    }

    void remove(int place) {
        if (has(place)) {
            int last = size() - 2;
            edit(whatIf -> whatIf.without(place), Math.min(place, last));
        }
    }

    /** Puts an item behind the event in hand, or at the end; it is then the one in hand. */
    void insert(ItemCard item) {
        int place = chosen.get() == NONE ? size() : chosen.get() + 1;
        edit(whatIf -> whatIf.with(place, item, usual()), place);
        items.textProperty().set("");
    }

    /** A behaviour for an event that is put in: the one in hand's, else the last one's. */
    private String usual() {
        WhatIf whatIf = states.current();
        List<ShopperEvent> events = whatIf == null ? List.of() : whatIf.events();
        if (!events.isEmpty()) {
            return events.get(chosen.get() == NONE ? events.size() - 1 : chosen.get())
                    .behaviour();
        }
        List<String> names = material.behavioursProperty().getValue();
        return names.contains("purchase") || names.isEmpty() ? "purchase" : names.get(0);
    }

    void move(int from, int to) {
        if (has(from) && has(to)) {
            edit(whatIf -> whatIf.moved(from, to), to);
        }
    }

    void setBehaviour(int place, String behaviour) {
        if (has(place)) {
            edit(whatIf -> whatIf.withBehaviour(place, behaviour), place);
        }
    }

    void setDay(int place, LocalDate day) {
        WhatIf before = states.current();
        if (before != null && has(place) && before.events().get(place).time() != SequenceDataset.NO_TIME) {
            edit(whatIf -> whatIf.onDay(place, day), before.placeOnDay(place, day));
        }
    }

    /** A shopper of whom nothing is known yet. */
    public void startNew() {
        become(Subject.newShopper());
    }

    /** Back to the shopper's real history, or to the persona as it was kept. */
    public void reset() {
        WhatIf current = states.current();
        if (current != null) {
            become(real == null ? current.subject() : real);
        }
    }

    public void undo() {
        states.undo();
        travelled();
    }

    public void redo() {
        states.redo();
        travelled();
    }

    private void travelled() {
        chosen.set(Math.min(chosen.get(), size() - 1));
        show();
        changed.run();
    }

    private int size() {
        WhatIf whatIf = states.current();
        return whatIf == null ? 0 : whatIf.events().size();
    }

    private boolean has(int place) {
        return place >= 0 && place < size();
    }

    private void edit(UnaryOperator<WhatIf> change, int inHand) {
        WhatIf before = states.current();
        if (before != null) {
            WhatIf after = change.apply(before);
            if (!after.equals(before)) {
                states.push(after);
                show();
                chosen.set(inHand);
                changed.run();
            }
        }
    }

    private void become(Subject next) {
        states.push(WhatIf.of(next));
        chosen.set(NONE);
        show();
        changed.run();
    }

    private void show() {
        state.set(states.current());
        canUndo.set(states.canUndo());
        canRedo.set(states.canRedo());
    }
}
