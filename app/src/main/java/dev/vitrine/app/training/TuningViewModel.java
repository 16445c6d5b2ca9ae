package dev.vitrine.app.training;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.OtherShopModels;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What can be chosen before training goes on from a model, of this shop or of another. */
public final class TuningViewModel {

    /** Shares of older sequences that are offered. */
    static final List<Double> REPLAYS = List.of(0.0, 0.2, 0.35, FineTuning.DEFAULT_REPLAY, 0.65);

    /**
     * A model that can be gone on from.
     *
     * @param folder workspace of the other shop that has it; null for one of this shop
     * @param shop the other shop's name; empty likewise
     * @param layers of its network
     */
    public record Base(String name, @Nullable Path folder, String shop, int layers) {

        private static Base of(ModelCard card) {
            return new Base(
                    card.name(), null, "", Integer.parseInt(card.settings().getOrDefault("layers", "1")));
        }

        private static Base of(OtherShopModels.Model model, Path folder) {
            return new Base(model.name(), folder, model.origin().shop(), model.layers());
        }

        boolean isOfOtherShop() {
            return folder != null;
        }
    }

    /** What was chosen. */
    record Choice(
            Base base,
            double replay,
            int frozenLayers,
            @Nullable String segment,
            boolean judgements) {}

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final Background background;
    private final Dialogs dialogs;
    private final Function<Workspace, TrainingOperations> operations;
    private final Consumer<Choice> goOn;
    private final ObservableList<Base> bases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Base> base = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CountJudgements.Result> judgements =
            new ReadOnlyObjectWrapper<>(new CountJudgements.Result(0, 0, 0, 0));
    private final BooleanProperty withJudgements = new SimpleBooleanProperty();
    private final ObjectProperty<Double> replay = new SimpleObjectProperty<>(FineTuning.DEFAULT_REPLAY);
    private final ObjectProperty<Integer> frozenLayers = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Optional<Segment>> segment = new SimpleObjectProperty<>(Optional.empty());

    TuningViewModel(
            OpenWorkspace workspace,
            Selection selection,
            Background background,
            Dialogs dialogs,
            Function<Workspace, TrainingOperations> operations,
            Consumer<Choice> goOn) {
        this.workspace = workspace;
        this.selection = selection;
        this.background = background;
        this.dialogs = dialogs;
        this.operations = operations;
        this.goOn = goOn;
        workspace.workspaceProperty().addListener(change -> close());
    }

    /** The models to choose from: one of this shop, or those of another that can be gone on from. */
    public ObservableList<Base> bases() {
        return bases;
    }

    /** The one chosen; null while nothing is asked. */
    public ObjectProperty<@Nullable Base> baseProperty() {
        return base;
    }

    /** What was said of items in this shop. */
    public ReadOnlyObjectProperty<CountJudgements.Result> judgementsProperty() {
        return judgements.getReadOnlyProperty();
    }

    public BooleanProperty withJudgementsProperty() {
        return withJudgements;
    }

    /** Share of older sequences, for a model of this shop. */
    public ObjectProperty<Double> replayProperty() {
        return replay;
    }

    public ObjectProperty<Integer> frozenLayersProperty() {
        return frozenLayers;
    }

    /** Whose shoppers are learned from; empty for everybody. */
    public ObjectProperty<Optional<Segment>> segmentProperty() {
        return segment;
    }

    public ReadOnlyObjectProperty<List<Segment>> segmentsProperty() {
        return selection.segmentsProperty();
    }

    /** Asks how to go on from a model of this shop. */
    void ask(ModelCard from) {
        ask(on -> List.of(Base.of(from)));
    }

    /** Asks for the folder of another shop's workspace, then for one of its models. */
    public void askForOtherShop() {
        if (workspace.get() != null) {
            dialogs.chooseFolder("training.otherShop.choose")
                    .ifPresent(folder -> ask(on -> on.modelsOf(folder).stream()
                            .map(model -> Base.of(model, folder))
                            .toList()));
        }
    }

    private record Asked(List<Base> bases, CountJudgements.Result judgements) {}

    private void ask(Function<TrainingOperations, List<Base>> find) {
        Workspace open = workspace.get();
        if (open != null) {
            TrainingOperations on = operations.apply(open);
            background.query(progress -> new Asked(find.apply(on), on.judgements()), this::show);
        }
    }

    private void show(Asked asked) {
        judgements.set(asked.judgements());
        withJudgements.set(asked.judgements().judgements() > 0);
        replay.set(FineTuning.DEFAULT_REPLAY);
        frozenLayers.set(0);
        segment.set(Optional.empty());
        bases.setAll(asked.bases());
        base.set(asked.bases().get(0));
    }

    /** Goes on as chosen. */
    public void start() {
        Base from = base.get();
        if (from != null) {
            close();
            goOn.accept(new Choice(
                    from,
                    from.isOfOtherShop() ? 0 : replay.get(),
                    Math.min(frozenLayers.get(), from.layers()),
                    segment.get().map(Segment::name).orElse(null),
                    withJudgements.get()));
        }
    }

    /** Leaves all as it is. */
    public void close() {
        base.set(null);
        bases.clear();
    }
}
