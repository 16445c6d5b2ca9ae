package dev.vitrine.app.condition;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.condition.Clause;
import dev.vitrine.workspace.rules.condition.Clause.Comparison;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One line of the condition builder. */
final class ClauseRow extends VBox {

    private final Scope scope;
    private final ConditionWords words;
    private final Choices choices;
    private final Consumer<Clause> changed;
    private final @Nullable Field builtFor;
    private Clause clause;

    ClauseRow(
            String id,
            Clause clause,
            Scope scope,
            ConditionWords words,
            Choices choices,
            Messages messages,
            Consumer<Clause> changed,
            Runnable remove) {
        this.scope = scope;
        this.words = words;
        this.choices = choices;
        this.changed = changed;
        this.clause = clause;
        builtFor = clause.field();
        getStyleClass().add("clause");
        Button button = new Button(null, new FontIcon(Material2AL.CLOSE));
        button.setId(id + "-remove");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(messages.get("rules.removeCondition"));
        Hint.on(button, messages.get("rules.removeCondition"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> remove.run());
        HBox first = new HBox(fields(id, messages), button);
        if (clause.field() != null) {
            first.getChildren().add(1, comparisons(id, messages));
        }
        getChildren().addAll(first, value(id, messages));
        first.getStyleClass().add("row");
    }

    /** Whether it shows just this already. */
    boolean shows(Clause other) {
        return clause.equals(other) && Objects.equals(builtFor, other.field());
    }

    private ComboBox<Optional<Field>> fields(String id, Messages messages) {
        List<Optional<Field>> fields = new ArrayList<>();
        Field.of(scope).forEach(field -> fields.add(Optional.of(field)));
        if (scope == Scope.WHEN) {
            fields.add(Optional.empty());
        }
        ComboBox<Optional<Field>> box = box(
                id + "-field",
                fields,
                Optional.ofNullable(clause.field()),
                field -> words.field(field.orElse(null)),
                messages.get("rules.field"));
        box.setOnAction(event -> take(fresh(box.getValue().orElse(null))));
        return box;
    }

    /** A clause on another field, with what is asked of it most. */
    static Clause fresh(@Nullable Field field) {
        return new Clause(
                field,
                field == null ? Comparison.BOUGHT : Clause.comparisons(field).get(0),
                first(field));
    }

    private static String first(@Nullable Field field) {
        if (field == null) {
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> "1";
            case DATE -> LocalDate.now(ZoneOffset.UTC).toString();
            default -> "";
        };
    }

    private ComboBox<Comparison> comparisons(String id, Messages messages) {
        Field field = Objects.requireNonNull(clause.field());
        ComboBox<Comparison> box = box(
                id + "-comparison",
                Clause.comparisons(field),
                clause.comparison(),
                words::comparison,
                messages.get("rules.comparison"));
        box.setOnAction(event -> take(new Clause(clause.field(), box.getValue(), clause.value())));
        return box;
    }

    private Node value(String id, Messages messages) {
        List<String> known = choices.of(clause.field());
        if (known.isEmpty()) {
            CommitField field = new CommitField(id + "-value", this::takeValue);
            field.show(clause.value());
            field.setAccessibleText(messages.get("rules.value"));
            return field;
        }
        ComboBox<String> box = new ComboBox<>();
        box.setId(id + "-value");
        box.setEditable(true);
        box.getItems().setAll(known);
        box.setValue(clause.value());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(messages.get("rules.value"));
        box.setAccessibleText(messages.get("rules.value"));
        box.setOnAction(event -> takeValue(box.getValue()));
        box.getEditor().focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                takeValue(box.getEditor().getText());
            }
        });
        return box;
    }

    private void takeValue(@Nullable String value) {
        take(new Clause(clause.field(), clause.comparison(), value == null ? "" : value));
    }

    private void take(Clause next) {
        if (!next.equals(clause)) {
            clause = next;
            changed.accept(next);
        }
    }

    private static <T> ComboBox<T> box(String id, List<T> values, T chosen, Function<T, String> shown, String spoken) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : shown.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.setValue(chosen);
        box.setAccessibleText(spoken);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
