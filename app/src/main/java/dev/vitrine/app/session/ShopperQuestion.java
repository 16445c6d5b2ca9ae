package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What a screen asks of models about the shopper in view, while it is in front; the latest question wins.
 *
 * @param <S> where answers come from
 * @param <A> the answer
 */
public final class ShopperQuestion<S, A> {

    /** What there is to show. */
    public enum Status {
        NO_MODELS,
        NO_SHOPPER,
        /** There is no answer: {@link #problemProperty()} says why. */
        FAILED,
        READY
    }

    /** A question as it stands when it is asked; its answer may take as long as opening a model takes. */
    @FunctionalInterface
    public interface Asking<S, A> {
        A of(S source, String shopper, Progress progress);
    }

    private final ObservableValue<@Nullable S> source;
    private final Navigation navigation;
    private final Supplier<@Nullable String> whom;
    private final Supplier<@Nullable Asking<S, A>> asking;
    private final Consumer<@Nullable A> show;
    private final LatestQuery<A> query;
    private final WhenInFront loading;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NO_MODELS);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /**
     * @param screen id of {@link Navigation}
     * @param source of the open workspace; null while there is none
     * @param asking what is to be asked now; null while there is no model to ask
     * @param show given each answer, and null when there is none any more
     */
    public ShopperQuestion(
            String screen,
            ObservableValue<@Nullable S> source,
            Selection selection,
            Navigation navigation,
            Background background,
            Supplier<@Nullable Asking<S, A>> asking,
            Consumer<@Nullable A> show) {
        this(screen, source, selection, navigation, background, selection.shopperProperty()::get, asking, show);
    }

    /**
     * For a screen that may look at somebody else than the shopper in view.
     *
     * @param whom asks for a name; null for nobody
     */
    public ShopperQuestion(
            String screen,
            ObservableValue<@Nullable S> source,
            Selection selection,
            Navigation navigation,
            Background background,
            Supplier<@Nullable String> whom,
            Supplier<@Nullable Asking<S, A>> asking,
            Consumer<@Nullable A> show) {
        this.source = source;
        this.navigation = navigation;
        this.whom = whom;
        this.asking = asking;
        this.show = show;
        query = new LatestQuery<>(
                background, new Outcome<>(this::answered, failure -> fail(failure, background), () -> {}));
        loading = new WhenInFront(navigation, screen, this::load);
        source.addListener(property -> ask());
        selection.shopperProperty().addListener(property -> ask());
        selection.asOfProperty().addListener(property -> ask());
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why there is no answer; null where there is one. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return query.busyProperty();
    }

    /** To be called when something else that the question depends on has changed. */
    public void ask() {
        loading.request();
    }

    /** Goes where a model is trained. */
    public void train() {
        navigation.go(Navigation.TRAINING);
    }

    /** Goes where a shopper is chosen. */
    public void explore() {
        navigation.go(Navigation.EXPLORE);
    }

    private void load() {
        S open = source.getValue();
        Asking<S, A> question = asking.get();
        String shopper = whom.get();
        if (open == null || question == null) {
            stop(Status.NO_MODELS);
        } else if (shopper == null) {
            stop(Status.NO_SHOPPER);
        } else {
            query.submit(progress -> question.of(open, shopper, progress));
        }
    }

    private void stop(Status reason) {
        query.clear();
        show.accept(null);
        status.set(reason);
    }

    private void answered(A answer) {
        problem.set(null);
        show.accept(answer);
        status.set(Status.READY);
    }

    private void fail(Throwable failure, Background background) {
        if (failure instanceof ProblemException known) {
            problem.set(known.problem());
            show.accept(null);
            status.set(Status.FAILED);
        } else {
            background.tell(failure);
        }
    }
}
