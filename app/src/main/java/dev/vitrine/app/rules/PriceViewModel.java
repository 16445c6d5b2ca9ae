package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the rules in hand, or one of them, cost and bring. */
public final class PriceViewModel {

    static final int TOP = 10;

    /** What is weighed. */
    public enum Of {
        /** All rules against the model alone. */
        ALL,
        /** The selected rule against the others without it. */
        SELECTED
    }

    /**
     * A price that was worked out, or why it could not be.
     *
     * @param before and {@code after}: the rule sets that were weighed
     */
    public record Tag(
            String model,
            RuleSet before,
            RuleSet after,
            @Nullable Segment segment,
            PriceRules.@Nullable Result result,
            @Nullable Problem problem) {}

    private final ObservableValue<@Nullable RuleSource> source;
    private final ObservableValue<@Nullable String> model;
    private final ObservableValue<RuleSet> rules;
    private final ObservableIntegerValue selected;
    private final ObservableValue<@Nullable Segment> segment;
    private final Background background;
    private final ObjectProperty<Of> of = new SimpleObjectProperty<>(Of.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Tag> tag = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();

    PriceViewModel(
            ObservableValue<@Nullable RuleSource> source,
            ObservableValue<@Nullable String> model,
            RulesInHand inHand,
            ObservableValue<@Nullable Segment> segment,
            Background background) {
        this.source = source;
        this.model = model;
        rules = inHand.rulesProperty();
        selected = inHand.selectedProperty();
        this.segment = segment;
        this.background = background;
        source.addListener(property -> tag.set(null));
    }

    public ObjectProperty<Of> ofProperty() {
        return of;
    }

    /** The price worked out last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Tag> tagProperty() {
        return tag.getReadOnlyProperty();
    }

    /** The job under way; null for none. */
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether the price is of other rules, of another rule or by another model than those in hand. */
    public BooleanBinding staleProperty() {
        return Bindings.createBooleanBinding(
                () -> {
                    Tag shown = tag.get();
                    return shown != null
                            && !(shown.model().equals(model.getValue())
                                    && shown.after().equals(rules.getValue())
                                    && shown.before().equals(before())
                                    && Objects.equals(shown.segment(), segment.getValue()));
                },
                tag,
                model,
                rules,
                selected,
                segment,
                of);
    }

    /** Whether there is something to weigh, and nothing is being weighed. */
    public BooleanBinding startableProperty() {
        return Bindings.createBooleanBinding(
                () -> job.get() == null
                        && model.getValue() != null
                        && !rules.getValue().rules().isEmpty()
                        && (of.get() == Of.ALL || selected.get() >= 0),
                job,
                model,
                rules,
                selected,
                of);
    }

    public void start() {
        RuleSource open = source.getValue();
        String name = model.getValue();
        if (open == null || name == null || !startableProperty().get()) {
            return;
        }
        RuleSet before = before();
        RuleSet after = rules.getValue();
        Segment whose = segment.getValue();
        Job started = background.job("job.pricing", after.name());
        job.set(started);
        background.submit(
                started,
                progress ->
                        open.price(new PriceRules.Request(name, before, after, TOP, SeenItems.MASKED, whose), progress),
                new Outcome<>(
                        result -> show(new Tag(name, before, after, whose, result, null)),
                        failure -> fail(new Tag(name, before, after, whose, null, null), failure),
                        () -> job.set(null)));
    }

    public void cancel() {
        Job current = job.get();
        if (current != null) {
            current.cancel();
        }
    }

    private RuleSet before() {
        int place = selected.get();
        return of.get() == Of.ALL || place < 0
                ? RuleSet.none()
                : rules.getValue().withoutEffectOf(place);
    }

    private void show(Tag shown) {
        job.set(null);
        tag.set(shown);
    }

    private void fail(Tag asked, Throwable failure) {
        job.set(null);
        if (failure instanceof ProblemException known) {
            tag.set(new Tag(asked.model(), asked.before(), asked.after(), asked.segment(), null, known.problem()));
        } else {
            background.tell(failure);
        }
    }
}
