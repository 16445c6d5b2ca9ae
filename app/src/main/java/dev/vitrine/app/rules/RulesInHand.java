package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.UndoStack;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rules that are edited, kept or not, and which of them is selected; each change can be undone. */
public final class RulesInHand {

    private static final int NONE = -1;

    /** A state to come back to. */
    private record State(RuleSet rules, int selected) {}

    private final Background background;
    private final UndoStack<State> states = new UndoStack<>();
    private final ReadOnlyObjectWrapper<RuleSet> rules;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    RulesInHand(RuleSet first, Background background) {
        this.background = background;
        rules = new ReadOnlyObjectWrapper<>(first);
        begin(first);
    }

    public ReadOnlyObjectProperty<RuleSet> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Place of the rule that is edited; -1 for none. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<Rule> selectedRule() {
        int place = selected.get();
        return place < 0 ? Optional.empty() : Optional.of(rules.get().rules().get(place));
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether there are no rules to show. */
    public BooleanBinding emptyProperty() {
        return Bindings.createBooleanBinding(() -> rules.get().rules().isEmpty(), rules);
    }

    public void select(int place) {
        if (place < rules.get().rules().size()) {
            selected.set(place);
        }
    }

    /**
     * Adds a rule at the end and selects it.
     *
     * @param name what the kind is called; a number follows if a rule is called so already
     */
    public void add(RuleKind kind, String name) {
        add(new Rule(freeName(name), true, kind.first(), "", ""));
    }

    /** Pins an item of the list to a place. */
    public void pin(String item, int place, String name) {
        add(Rule.always(freeName(name), new Action.Pin(item, place), ""));
    }

    /** Hides an item of the list. */
    public void hide(String item, String name) {
        String literal = item.replace("\\", "\\\\").replace("\"", "\\\"");
        add(Rule.always(freeName(name), new Action.Hide(), "item == \"" + literal + "\""));
    }

    private void add(Rule rule) {
        RuleSet more = rules.get().with(rule);
        push(more, more.rules().size() - 1);
    }

    private String freeName(String wanted) {
        List<String> taken = rules.get().rules().stream().map(Rule::name).toList();
        return FreeName.of(wanted, taken::contains);
    }

    public void remove(int place) {
        RuleSet fewer = rules.get().without(place);
        push(fewer, Math.min(place, fewer.rules().size() - 1));
    }

    /** Moves a rule; nothing happens at the ends. */
    public void move(int from, int to) {
        int count = rules.get().rules().size();
        if (from != to && from >= 0 && to >= 0 && from < count && to < count) {
            push(rules.get().moved(from, to), to);
        }
    }

    public void switchOn(int place, boolean on) {
        push(rules.get().replaced(place, rules.get().rules().get(place).withOn(on)), place);
    }

    /** Changes the selected rule; a change that the rule refuses is told and undone. */
    public void change(UnaryOperator<Rule> edit) {
        selectedRule().ifPresent(rule -> {
            try {
                push(rules.get().replaced(selected.get(), edit.apply(rule)), selected.get());
            } catch (ProblemException e) {
                background.tell(e);
            }
        });
    }

    public void undo() {
        states.undo();
        show();
    }

    public void redo() {
        states.redo();
        show();
    }

    /** Puts a rule set in hand, behind which there is nothing to undo. */
    void begin(RuleSet set) {
        states.begin(new State(set, firstOf(set)));
        show();
    }

    /** Puts a rule set in the place of the one in hand; can be undone. */
    void replace(RuleSet set) {
        push(set, firstOf(set));
    }

    /** Calls the rules by another name; can be undone. */
    void rename(RuleSet named) {
        push(named, selected.get());
    }

    private static int firstOf(RuleSet set) {
        return set.rules().isEmpty() ? NONE : 0;
    }

    private void push(RuleSet next, int place) {
        states.push(new State(next, place));
        show();
    }

    private void show() {
        State state = Objects.requireNonNull(states.current());
        selected.set(Math.min(selected.get(), state.rules().rules().size() - 1));
        rules.set(state.rules());
        selected.set(state.selected());
        undoable.set(states.canUndo());
        redoable.set(states.canRedo());
    }
}
