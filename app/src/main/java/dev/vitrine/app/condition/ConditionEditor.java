package dev.vitrine.app.condition;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.condition.Clause;
import dev.vitrine.workspace.rules.condition.Clauses;
import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.ConditionException;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** A condition as clauses or as text, whichever the person likes; the text is what is kept. */
public final class ConditionEditor extends VBox {

    /** How it is shown. */
    private enum Way {
        CLAUSES,
        TEXT
    }

    /** How many clauses must hold. */
    private enum Joint {
        ALL,
        ANY
    }

    private static final int ROWS = 3;

    private final String id;
    private final Scope scope;
    private final ObservableValue<Choices> choices;
    private final ConditionWords words;
    private final Messages messages;
    private final Consumer<String> commit;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.CLAUSES);
    private final ObjectProperty<Joint> joint = new SimpleObjectProperty<>(Joint.ALL);
    private final VBox body = new VBox();
    private final TextArea area = new TextArea();
    private final Label fault = new Label();
    private final List<ClauseRow> rows = new ArrayList<>();
    private Clauses clauses = Clauses.NONE;
    private String shown = "";
    private final ReadOnlyBooleanWrapper faulty = new ReadOnlyBooleanWrapper();
    /** Held weakly by what outlives the editor: a screen makes one for each rule that is looked at. */
    private final InvalidationListener anew = property -> fillAnew();

    private boolean filling;

    /**
     * @param choices what can be named without its being typed
     * @param titles of items by id
     * @param commit takes the text when it is finished and can be read
     */
    public ConditionEditor(
            String id,
            Scope scope,
            ObservableValue<Choices> choices,
            UnaryOperator<String> titles,
            Messages messages,
            Consumer<String> commit) {
        this.id = id;
        this.scope = scope;
        this.choices = choices;
        this.words = new ConditionWords(messages, titles);
        this.messages = messages;
        this.commit = commit;
        getStyleClass().add("condition");
        body.getStyleClass().add("clauses");
        prepareText();
        getChildren().addAll(head(), body);
        way.addListener(property -> fill());
        joint.addListener((property, before, after) -> join(after));
        choices.addListener(new WeakInvalidationListener(anew));
        messages.localeProperty().addListener(new WeakInvalidationListener(anew));
    }

    /** Whether a text stands in it that cannot be read, and so is not what it was last given. */
    public ReadOnlyBooleanProperty faultyProperty() {
        return faulty.getReadOnlyProperty();
    }

    private HBox head() {
        Label title = new Label();
        title.getStyleClass().add("caption");
        title.textProperty()
                .bind(messages.bind("rules.condition." + scope.name().toLowerCase(Locale.ROOT)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                space,
                new SegmentedChoice<>(
                        id + "-way",
                        List.of(Way.values()),
                        way,
                        each -> messages.bind("rules.way." + each.name().toLowerCase(Locale.ROOT))));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void prepareText() {
        area.setId(id + "-text");
        area.getStyleClass().add("expression");
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.promptTextProperty()
                .bind(messages.bind("rules.expression." + scope.name().toLowerCase(Locale.ROOT)));
        area.accessibleTextProperty()
                .bind(messages.bind("rules.condition." + scope.name().toLowerCase(Locale.ROOT)));
        area.textProperty().addListener(property -> check());
        area.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && check()) {
                take(area.getText().strip());
            }
        });
        fault.setId(id + "-fault");
        fault.getStyleClass().add("fault");
        fault.setWrapText(true);
    }

    /** Shows a condition anew: what was typed before and could not be read is forgotten. */
    public void begin(String text) {
        area.setText(text);
        show(text);
    }

    /** Shows a condition. */
    public void show(String text) {
        boolean other = !text.equals(shown);
        shown = text;
        if (other) {
            area.setText(text);
        }
        if (other || body.getChildren().isEmpty()) {
            fill();
        }
    }

    /** What is asked of whom stays, in words and choices as they are now. */
    private void fillAnew() {
        rows.clear();
        body.getChildren().clear();
        fill();
    }

    private void fill() {
        Clauses read = ConditionWords.clauses(shown, scope).orElse(null);
        if (way.get() == Way.TEXT || read == null) {
            rows.clear();
            body.getChildren().clear();
            if (read == null && way.get() == Way.CLAUSES) {
                body.getChildren().add(note());
            }
            body.getChildren().addAll(area, fault);
            check();
        } else {
            if (!showsAlready(read)) {
                fill(read);
            }
            faulty.set(false);
        }
    }

    /** Rows that a person is at stay as they are. */
    private boolean showsAlready(Clauses read) {
        boolean same = !body.getChildren().isEmpty()
                && !body.getChildren().contains(area)
                && clauses.all() == read.all()
                && rows.size() == read.clauses().size();
        for (int place = 0; same && place < rows.size(); place++) {
            same = rows.get(place).shows(read.clauses().get(place));
        }
        clauses = same ? read : clauses;
        return same;
    }

    private Label note() {
        Label note = new Label(messages.get("rules.onlyText"));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        return note;
    }

    private void fill(Clauses read) {
        clauses = read;
        filling = true;
        joint.set(read.all() ? Joint.ALL : Joint.ANY);
        filling = false;
        rows.clear();
        for (int place = 0; place < read.clauses().size(); place++) {
            rows.add(row(place, read.clauses().get(place)));
        }
        HBox row = new HBox(add());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        if (rows.size() > 1) {
            row.getChildren().add(joints());
        }
        body.getChildren().setAll(rows);
        body.getChildren().add(row);
    }

    private ClauseRow row(int place, Clause clause) {
        return new ClauseRow(
                id + "-" + place,
                clause,
                scope,
                words,
                choices.getValue(),
                messages,
                changed -> edit(all -> all.set(place, changed)),
                () -> edit(all -> all.remove(place)));
    }

    private SegmentedChoice<Joint> joints() {
        return new SegmentedChoice<>(
                id + "-joint",
                List.of(Joint.values()),
                joint,
                each -> messages.bind("rules.joint." + each.name().toLowerCase(Locale.ROOT)));
    }

    private Button add() {
        Button button = new Button(messages.get("rules.addCondition"), new FontIcon(Material2AL.ADD));
        button.setId(id + "-add");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Field field = scope == Scope.ITEM ? Field.CATEGORY : Field.PURCHASES;
        button.setOnAction(event -> edit(all -> all.add(ClauseRow.fresh(field))));
        return button;
    }

    private void edit(Consumer<List<Clause>> change) {
        List<Clause> changed = new ArrayList<>(clauses.clauses());
        change.accept(changed);
        take(new Clauses(clauses.all(), changed).text());
    }

    private void join(Joint wanted) {
        if (!filling && rows.size() > 1) {
            take(new Clauses(wanted == Joint.ALL, clauses.clauses()).text());
        }
    }

    private void take(String text) {
        if (!text.equals(shown)) {
            commit.accept(text);
        }
    }

    /** Shows where the text cannot be read; whether it can. */
    private boolean check() {
        try {
            Condition.parse(area.getText().strip(), scope);
            fault.setText("");
        } catch (ConditionException e) {
            Locale locale = messages.locale();
            fault.setText(CaretText.of(area.getText().strip(), e.position()) + "\n"
                    + e.problem().why(locale) + " " + e.problem().todo(locale));
        }
        boolean fine = fault.getText().isEmpty();
        fault.setVisible(!fine);
        fault.setManaged(!fine);
        faulty.set(!fine && body.getChildren().contains(area));
        return fine;
    }
}
