package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.condition.Choices;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.app.session.UndoStack;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The rule set in hand: edited, undone, kept, and tried on the list of the shopper in view. */
public final class RulesViewModel {

    /** How many places the lists have. */
    static final int TOP = 20;

    private static final String FIRST_NAME = "Rules";
    private static final int NONE = -1;

    /** A state to come back to. */
    private record State(RuleSet rules, int selected) {}

    /**
     * What became of trying the rules on a shopper.
     *
     * @param problem why there is no list under these rules; null where there is one
     */
    public record Preview(
            String shopper,
            ApplyRules.@Nullable Result result,
            @Nullable Problem problem) {}

    private final ObservableValue<@Nullable RuleSource> source;
    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;
    private final Background background;
    private final Dialogs dialogs;
    private final ShopperQuestion<RuleSource, Preview> question;
    private final UndoStack<State> states = new UndoStack<>();
    private final ReadOnlyObjectWrapper<RuleSet> rules = new ReadOnlyObjectWrapper<>(RuleSet.empty(FIRST_NAME));
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<List<RuleSet>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable String> model = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final PriceViewModel price;
    private final ItemNames items;

    /**
     * @param source of the open workspace; null while there is none
     * @param models ready for use, newest first
     */
    public RulesViewModel(
            ObservableValue<@Nullable RuleSource> source,
            ObservableValue<List<ModelCard>> models,
            Selection selection,
            Navigation navigation,
            Background background,
            Dialogs dialogs) {
        this.source = source;
        this.models = models;
        this.selection = selection;
        this.background = background;
        this.dialogs = dialogs;
        price = new PriceViewModel(source, model, rules, selected, selection.segmentProperty(), background);
        items = new ItemNames(source, background);
        question = new ShopperQuestion<>(
                Navigation.RULES, source, selection, navigation, background, this::asking, preview::set);
        source.addListener(property -> begin());
        models.addListener(property -> chooseModel());
        model.addListener(property -> question.ask());
        chooseModel();
        begin();
    }

    public ShopperQuestion<?, ?> question() {
        return question;
    }

    public PriceViewModel price() {
        return price;
    }

    public ItemNames items() {
        return items;
    }

    /** The rules in hand, kept or not. */
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

    /** Rule sets of the workspace, by name. */
    public ReadOnlyObjectProperty<List<RuleSet>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Holds the segment whose shoppers a price is of. */
    Selection selection() {
        return selection;
    }

    /** What conditions can name. */
    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Whether the rules in hand differ from what is kept. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Name of the model whose lists are put under the rules; null while there is none. */
    public ObjectProperty<@Nullable String> modelProperty() {
        return model;
    }

    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** The shopper's list before and after; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    /** Whether there are no rules to show. */
    public BooleanBinding emptyProperty() {
        return Bindings.createBooleanBinding(() -> rules.get().rules().isEmpty(), rules);
    }

    /** Where items and conditions are looked up; null while no workspace is open. */
    @Nullable
    RuleSource source() {
        return source.getValue();
    }

    Background background() {
        return background;
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

    /** Puts a kept rule set in hand, after asking whether changes may be lost. */
    public void open(RuleSet set) {
        if (mayLeave()) {
            begin(set);
        }
    }

    /** Begins an empty rule set under a new name. */
    public void create() {
        if (mayLeave()) {
            dialogs.name("rules.new", freeSetName()).ifPresent(name -> begin(RuleSet.empty(name)));
        }
    }

    private String freeSetName() {
        List<String> taken = kept.get().stream().map(RuleSet::name).toList();
        return FreeName.of(FIRST_NAME, taken::contains);
    }

    /** Keeps the rules under their name. */
    public void save() {
        save(rules.get());
    }

    /** Keeps the rules under another name, and goes on with that. */
    public void saveAs() {
        dialogs.name("rules.saveAs", rules.get().name()).ifPresent(name -> {
            RuleSet named = rules.get().named(name);
            boolean taken = kept.get().stream().anyMatch(set -> set.name().equals(name));
            if (!taken || dialogs.confirm("rules.replace", name)) {
                push(named, selected.get());
                save(named);
            }
        });
    }

    private void save(RuleSet set) {
        store(open -> open.save(set), () -> dialogs.done("rules.saved", set.name()));
    }

    /** Removes the kept rules of the name in hand, which stay in hand. */
    public void removeKept() {
        String name = rules.get().name();
        if (dialogs.confirm("rules.remove", name)) {
            store(open -> open.remove(name), () -> dialogs.done("rules.removed", name));
        }
    }

    public void importFile() {
        RuleSource open = source.getValue();
        List<Path> files = open == null || !mayLeave() ? List.of() : dialogs.openFiles("rules.import");
        if (open != null && !files.isEmpty()) {
            background.query(progress -> open.read(files.get(0)), read -> {
                begin(RuleSet.empty(read.name()));
                push(read, read.rules().isEmpty() ? NONE : 0);
            });
        }
    }

    public void exportFile() {
        RuleSource open = source.getValue();
        RuleSet set = rules.get();
        if (open != null) {
            dialogs.saveFile("rules.export", set.name() + ".json")
                    .ifPresent(file -> background.query(
                            progress -> {
                                open.write(set, file);
                                return file;
                            },
                            written -> dialogs.done("sheet.saved", Objects.toString(written.getFileName()))));
        }
    }

    private boolean mayLeave() {
        return !changed.get() || dialogs.confirm("rules.leave", rules.get().name());
    }

    private void store(Consumer<RuleSource> work, Runnable then) {
        RuleSource open = source.getValue();
        if (open != null) {
            background.query(
                    progress -> {
                        work.accept(open);
                        return open.ruleSets();
                    },
                    sets -> {
                        kept.set(sets);
                        compare();
                        then.run();
                    });
        }
    }

    /** With another workspace: its first rule set, or an empty one. */
    private void begin() {
        RuleSource open = source.getValue();
        begin(RuleSet.empty(FIRST_NAME));
        kept.set(List.of());
        choices.set(Choices.NONE);
        if (open != null) {
            background.query(progress -> open.choices(), choices::set);
            background.query(progress -> open.ruleSets(), sets -> {
                kept.set(sets);
                begin(sets.isEmpty() ? RuleSet.empty(FIRST_NAME) : sets.get(0));
            });
        }
    }

    private void begin(RuleSet set) {
        states.begin(new State(set, set.rules().isEmpty() ? NONE : 0));
        show();
    }

    private void push(RuleSet next, int place) {
        states.push(new State(next, place));
        show();
    }

    private void show() {
        State state = Objects.requireNonNull(states.current());
        boolean other = !state.rules().equals(rules.get());
        selected.set(Math.min(selected.get(), state.rules().rules().size() - 1));
        rules.set(state.rules());
        selected.set(state.selected());
        selection.rulesProperty().set(state.rules().rules().isEmpty() ? null : state.rules());
        undoable.set(states.canUndo());
        redoable.set(states.canRedo());
        compare();
        if (other) {
            question.ask();
        }
    }

    private void compare() {
        RuleSet now = rules.get();
        changed.set(kept.get().stream()
                .filter(set -> set.name().equals(now.name()))
                .findFirst()
                .map(set -> !set.equals(now))
                .orElse(!now.rules().isEmpty()));
    }

    private void chooseModel() {
        List<String> ready = models.getValue().stream().map(ModelCard::name).toList();
        String now = model.get();
        if (now == null || !ready.contains(now)) {
            model.set(ready.isEmpty() ? null : ready.get(0));
        }
        question.ask();
    }

    private ShopperQuestion.@Nullable Asking<RuleSource, Preview> asking() {
        String asked = model.get();
        RuleSet set = rules.get();
        if (asked == null) {
            return null;
        }
        var asOf = selection.asOfProperty().get();
        return (open, shopper, progress) -> {
            try {
                ApplyRules.Request request =
                        new ApplyRules.Request(asked, shopper, null, set, TOP, SeenItems.MASKED, asOf, null);
                return new Preview(shopper, open.apply(request, progress), null);
            } catch (ProblemException e) {
                return new Preview(shopper, null, e.problem());
            }
        };
    }
}
