package dev.vitrine.app.comparison;

import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.models.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** Which models stand in the columns, and what is known of them. */
public final class ColumnsViewModel {

    static final int MOST = 4;

    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;

    /** @param models ready for use, newest first */
    ColumnsViewModel(ObservableValue<List<ModelCard>> models, Selection selection) {
        this.models = models;
        this.selection = selection;
    }

    /** Models to choose from, newest first. */
    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** Names of the models in the columns. */
    public ObservableList<String> names() {
        return selection.models();
    }

    /** Puts another model into a column. */
    public void show(int column, String model) {
        List<String> names = new ArrayList<>(names());
        if (column < names.size() && !names.get(column).equals(model)) {
            int already = names.indexOf(model);
            if (already >= 0) {
                names.set(already, names.get(column));
            }
            names.set(column, model);
            selection.selectModels(names);
        }
    }

    public boolean canAdd() {
        return names().size() < Math.min(MOST, models.getValue().size());
    }

    /** Adds a column for the newest model that has none. */
    public void add() {
        if (canAdd()) {
            models.getValue().stream()
                    .map(ModelCard::name)
                    .filter(name -> !names().contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        List<String> names = new ArrayList<>(names());
                        names.add(name);
                        selection.selectModels(names);
                    });
        }
    }

    public void remove(int column) {
        List<String> names = new ArrayList<>(names());
        if (names.size() > 1 && column < names.size()) {
            names.remove(column);
            selection.selectModels(names);
        }
    }

    /**
     * Takes out models that are gone; where none is left, puts in the newest of each kind.
     *
     * @return whether the columns are others now
     */
    boolean keepReady() {
        List<String> ready = models.getValue().stream().map(ModelCard::name).toList();
        List<String> kept = names().stream().filter(ready::contains).toList();
        if (kept.isEmpty()) {
            kept = DefaultColumns.of(models.getValue(), MOST);
        }
        if (kept.equals(names())) {
            return false;
        }
        selection.selectModels(kept);
        return true;
    }

    /** The model that another was tuned from, if it is there and not beside it. */
    Optional<String> parentOf(String model) {
        return card(model)
                .map(ModelCard::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !names().contains(parent) && card(parent).isPresent());
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
