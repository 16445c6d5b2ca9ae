package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.app.session.ShopperQuestion.Status;
import dev.vitrine.engine.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What models answer about a shopper; or why there is no answer, and what to do next. */
public class ShopperAnswerPane extends StackPane {

    private final String name;
    private final ShopperQuestion<?, ?> question;
    private final Messages messages;

    /** @param name begins the ids of the buttons and the keys of the words: {@code name.noModels} and so on */
    protected ShopperAnswerPane(String name, ShopperQuestion<?, ?> question, Messages messages) {
        this.name = name;
        this.question = question;
        this.messages = messages;
        setId(name);
        getStyleClass().add(name);
    }

    /**
     * @param answer shown while there is one
     * @param withoutShopper offered beside the way to Explore while nobody is chosen
     */
    protected final void show(Node answer, Button... withoutShopper) {
        show(answer, List.of(withoutShopper), List.of());
    }

    /** @param afterFailure offered beside the way to Explore where models have no answer */
    protected final void show(Node answer, List<Button> withoutShopper, List<Button> afterFailure) {
        getChildren()
                .setAll(
                        shownWhen(Status.READY, answer),
                        shownWhen(Status.NO_MODELS, noModels()),
                        shownWhen(Status.NO_SHOPPER, noShopper(withoutShopper)),
                        shownWhen(Status.FAILED, failed(afterFailure)));
    }

    /** A bar that moves while an answer is awaited. */
    protected final Node busy() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add(Styles.SMALL);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(question.busyProperty());
        return bar;
    }

    private Node shownWhen(Status status, Node node) {
        node.visibleProperty().bind(question.statusProperty().isEqualTo(status));
        return node;
    }

    private Node noModels() {
        return new EmptyState(
                Material2OutlinedMZ.MODEL_TRAINING,
                messages.bind(name + ".noModels"),
                messages.bind(name + ".noModels.text"),
                List.of(button("train", "train", question::train)));
    }

    private Node noShopper(List<Button> others) {
        List<Button> buttons = new ArrayList<>(List.of(button("explore", "explore", question::explore)));
        buttons.addAll(others);
        return new EmptyState(
                Material2OutlinedMZ.PERSON_SEARCH,
                messages.bind(name + ".noShopper"),
                messages.bind(name + ".noShopper.text"),
                buttons);
    }

    private Node failed(List<Button> others) {
        List<Button> buttons = new ArrayList<>(others);
        buttons.add(button("other", "explore", question::explore));
        return new EmptyState(
                Material2OutlinedAL.ERROR_OUTLINE,
                problem(Problem::what),
                problem((problem, locale) -> problem.why(locale) + "\n" + problem.todo(locale)),
                buttons);
    }

    private ObservableValue<String> problem(BiFunction<Problem, Locale, String> words) {
        return Bindings.createStringBinding(
                () -> {
                    Problem problem = question.problemProperty().get();
                    return problem == null ? "" : words.apply(problem, messages.locale());
                },
                question.problemProperty(),
                messages.localeProperty());
    }

    private Button button(String id, String words, Runnable action) {
        Button button = new Button();
        button.setId(name + "-" + id);
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(messages.bind("answer." + words));
        button.setOnAction(event -> action.run());
        return button;
    }
}
