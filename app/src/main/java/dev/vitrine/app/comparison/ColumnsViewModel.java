package dev.vitrine.app.comparison;

import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.RecommendForShopper.Wanted;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which models stand in the columns, under which rules, and what is known of them. */
public final class ColumnsViewModel {

    static final int MOST = 4;

    private final ObservableValue<List<ModelCard>> models;
    private final ObservableValue<List<RuleSet>> ruleSets;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<List<ColumnChoice>> choices = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param models ready for use, newest first
     * @param ruleSets that columns can be put under
     */
    ColumnsViewModel(
            ObservableValue<List<ModelCard>> models, ObservableValue<List<RuleSet>> ruleSets, Selection selection) {
        this.models = models;
        this.ruleSets = ruleSets;
        this.selection = selection;
        selection.models().addListener((ListChangeListener<String>) change -> follow());
        ruleSets.addListener((property, before, after) -> keepRules());
        follow();
    }

    /** Models to choose from, newest first. */
    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** Rule sets to choose from. */
    ObservableValue<List<RuleSet>> ruleSetsProperty() {
        return ruleSets;
    }

    /** Names of the models in the columns. */
    public ObservableList<String> names() {
        return selection.models();
    }

    /** The columns, no two of them alike. */
    ReadOnlyObjectProperty<List<ColumnChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The lists to ask for. */
    List<Wanted> wanted() {
        return choices.get().stream()
                .map(choice -> new Wanted(choice.model(), ruleSet(choice.rules())))
                .toList();
    }

    private @Nullable RuleSet ruleSet(@Nullable String name) {
        return ruleSets.getValue().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether any list is put under rules. */
    boolean isRuled() {
        return choices.get().stream().anyMatch(choice -> choice.rules() != null);
    }

    /** Puts another model into a column. */
    public void show(int column, String model) {
        if (column < choices.get().size()) {
            choose(column, choices.get().get(column).of(model));
        }
    }

    /**
     * Puts a column under rules.
     *
     * @param rules name of a rule set; null for none
     */
    void putUnder(int column, @Nullable String rules) {
        if (column < choices.get().size()) {
            choose(column, choices.get().get(column).under(rules));
        }
    }

    /** Puts all columns under no rules; those that are alike then become one. */
    void takeOffRules() {
        set(choices.get().stream().map(choice -> choice.under(null)).distinct().toList());
    }

    /** A column that is so already changes places with this one. */
    private void choose(int column, ColumnChoice choice) {
        List<ColumnChoice> next = new ArrayList<>(choices.get());
        int already = next.indexOf(choice);
        if (already != column) {
            if (already >= 0) {
                next.set(already, next.get(column));
            }
            next.set(column, choice);
            set(next);
        }
    }

    public boolean canAdd() {
        return another().isPresent();
    }

    /** Adds a column for the newest model that has none, or for one that has, under other rules. */
    public void add() {
        another().ifPresent(choice -> {
            List<ColumnChoice> next = new ArrayList<>(choices.get());
            next.add(choice);
            set(next);
        });
    }

    private Optional<ColumnChoice> another() {
        if (choices.get().size() >= MOST) {
            return Optional.empty();
        }
        Stream<ColumnChoice> unseen = models.getValue().stream()
                .map(ModelCard::name)
                .filter(name -> !isShown(name))
                .map(name -> new ColumnChoice(name, null));
        Stream<ColumnChoice> otherwise = choices.get().stream()
                .flatMap(choice -> Stream.concat(
                        Stream.of(choice.under(null)),
                        ruleSets.getValue().stream().map(set -> choice.under(set.name()))));
        return Stream.concat(unseen, otherwise)
                .filter(choice -> !choices.get().contains(choice))
                .findFirst();
    }

    private boolean isShown(String model) {
        return choices.get().stream().anyMatch(choice -> choice.model().equals(model));
    }

    public void remove(int column) {
        List<ColumnChoice> next = new ArrayList<>(choices.get());
        if (next.size() > 1 && column < next.size()) {
            next.remove(column);
            set(next);
        }
    }

    private void set(List<ColumnChoice> next) {
        choices.set(List.copyOf(next));
        selection.selectModels(next.stream().map(ColumnChoice::model).toList());
    }

    /** Models chosen elsewhere come under no rules, but for those that stay where they were. */
    private void follow() {
        List<ColumnChoice> before = choices.get();
        List<ColumnChoice> after = new ArrayList<>();
        for (String name : names()) {
            boolean stays = after.size() < before.size()
                    && before.get(after.size()).model().equals(name);
            after.add(stays ? before.get(after.size()) : new ColumnChoice(name, null));
        }
        if (!after.equals(before)) {
            choices.set(List.copyOf(after));
        }
    }

    /** Rules that are gone leave their columns. */
    private void keepRules() {
        List<ColumnChoice> kept = choices.get().stream()
                .map(choice -> ruleSet(choice.rules()) == null ? choice.under(null) : choice)
                .distinct()
                .toList();
        if (!kept.equals(choices.get())) {
            set(kept);
        }
    }

    /**
     * Takes out models that are gone; where none is left, puts in the newest of each kind.
     *
     * @return whether the columns are others now
     */
    boolean keepReady() {
        List<String> ready = models.getValue().stream().map(ModelCard::name).toList();
        List<ColumnChoice> kept = choices.get().stream()
                .filter(choice -> ready.contains(choice.model()))
                .toList();
        if (kept.isEmpty()) {
            kept = DefaultColumns.of(models.getValue(), MOST).stream()
                    .map(name -> new ColumnChoice(name, null))
                    .toList();
        }
        if (kept.equals(choices.get())) {
            return false;
        }
        set(kept);
        return true;
    }

    /** The model that another was tuned from, if it is there and not beside it. */
    Optional<String> parentOf(String model) {
        return card(model)
                .map(ModelCard::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !isShown(parent) && card(parent).isPresent());
    }

    /** Puts a model beside the one that it was tuned from, and nothing else: before and after. */
    void showWithParent(String model) {
        parentOf(model).ifPresent(parent -> selection.selectModels(List.of(parent, model)));
    }

    /** Whether the data that two models were fitted on differ. */
    boolean isFittedOnOtherData(String model, String other) {
        return !fingerprint(model).equals(fingerprint(other));
    }

    /** Of the data that a model was fitted on; empty for one that is gone. */
    String fingerprint(String model) {
        return card(model).map(ModelCard::fingerprint).orElse("");
    }

    private Optional<ModelCard> card(String name) {
        return models.getValue().stream()
                .filter(card -> card.name().equals(name))
                .findFirst();
    }
}
