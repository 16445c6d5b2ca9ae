package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The rule sets that the workspace keeps: one is put in hand, the one in hand is kept, and files bring and take them. */
public final class KeptRuleSets {

    private static final String FIRST_NAME = "Rules";

    /** What is in hand before anything is kept. */
    static final RuleSet FIRST = RuleSet.empty(FIRST_NAME);

    private final ObservableValue<@Nullable RuleSource> source;
    private final RulesInHand inHand;
    private final Background background;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<List<RuleSet>> sets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    KeptRuleSets(
            ObservableValue<@Nullable RuleSource> source, RulesInHand inHand, Background background, Dialogs dialogs) {
        this.source = source;
        this.inHand = inHand;
        this.background = background;
        this.dialogs = dialogs;
        inHand.rulesProperty().addListener(property -> compare());
    }

    /** By name. */
    public ReadOnlyObjectProperty<List<RuleSet>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    /** Whether the rules in hand differ from what is kept. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Puts a kept rule set in hand, after asking whether changes may be lost. */
    public void open(RuleSet set) {
        if (mayLeave()) {
            inHand.begin(set);
        }
    }

    /** Begins an empty rule set under a new name. */
    public void create() {
        if (mayLeave()) {
            dialogs.name("rules.new", freeName()).ifPresent(name -> inHand.begin(RuleSet.empty(name)));
        }
    }

    private String freeName() {
        List<String> taken = sets.get().stream().map(RuleSet::name).toList();
        return FreeName.of(FIRST_NAME, taken::contains);
    }

    /** Keeps the rules under their name. */
    public void save() {
        save(rules());
    }

    /** Keeps the rules under another name, and goes on with that. */
    public void saveAs() {
        dialogs.name("rules.saveAs", rules().name()).ifPresent(name -> {
            RuleSet named = rules().named(name);
            boolean taken = sets.get().stream().anyMatch(set -> set.name().equals(name));
            if (!taken || dialogs.confirm("rules.replace", name)) {
                inHand.rename(named);
                save(named);
            }
        });
    }

    private void save(RuleSet set) {
        store(open -> open.save(set), () -> dialogs.done("rules.saved", set.name()));
    }

    /** Removes the kept rules of the name in hand, which stay in hand. */
    public void remove() {
        String name = rules().name();
        if (dialogs.confirm("rules.remove", name)) {
            store(open -> open.remove(name), () -> dialogs.done("rules.removed", name));
        }
    }

    public void importFile() {
        RuleSource open = source.getValue();
        List<Path> files = open == null || !mayLeave() ? List.of() : dialogs.openFiles("rules.import");
        if (open != null && !files.isEmpty()) {
            background.query(progress -> open.read(files.get(0)), read -> {
                inHand.begin(RuleSet.empty(read.name()));
                inHand.replace(read);
            });
        }
    }

    public void exportFile() {
        RuleSource open = source.getValue();
        RuleSet set = rules();
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

    /** With another workspace: its first rule set is put in hand, or an empty one. */
    void begin() {
        RuleSource open = source.getValue();
        inHand.begin(FIRST);
        show(List.of());
        if (open != null) {
            background.query(progress -> open.ruleSets(), read -> {
                show(read);
                inHand.begin(read.isEmpty() ? FIRST : read.get(0));
            });
        }
    }

    private RuleSet rules() {
        return inHand.rulesProperty().get();
    }

    private boolean mayLeave() {
        return !changed.get() || dialogs.confirm("rules.leave", rules().name());
    }

    private void store(Consumer<RuleSource> work, Runnable then) {
        RuleSource open = source.getValue();
        if (open != null) {
            background.query(
                    progress -> {
                        work.accept(open);
                        return open.ruleSets();
                    },
                    read -> {
                        show(read);
                        then.run();
                    });
        }
    }

    private void show(List<RuleSet> read) {
        sets.set(read);
        compare();
    }

    private void compare() {
        RuleSet now = rules();
        changed.set(sets.get().stream()
                .filter(set -> set.name().equals(now.name()))
                .findFirst()
                .map(set -> !set.equals(now))
                .orElse(!now.rules().isEmpty()));
    }
}
