package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.Reveal;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.app.training.TuningViewModel.Base;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks how training goes on from a model: whose events, judgements, and in details what stays of what it knows. */
final class TuningPane extends VBox {

    private final TuningViewModel viewModel;
    private final Messages messages;
    private final Label title = new Label();
    private final Label text = words("tuning-text", "muted");
    private final ComboBox<Base> model = new ComboBox<>();
    private final ComboBox<Optional<Segment>> segment = new ComboBox<>();
    private final ComboBox<Double> replay = new ComboBox<>();
    private final ComboBox<Integer> frozen = new ComboBox<>();
    private final CheckBox judgements = new CheckBox();
    private final Label noJudgements = words("tuning-judged", "caption");
    private final VBox modelChoice;
    private final VBox replayChoice;
    private boolean filling;

    TuningPane(TrainingViewModel training, Messages messages) {
        super(16);
        this.viewModel = training.tuning();
        this.messages = messages;
        setId("tuning");
        getStyleClass().add("tuning");
        title.setId("tuning-title");
        title.getStyleClass().add("section-title");
        modelChoice = choice("model", model, viewModel.baseProperty(), base -> base.name());
        replayChoice = choice("replay", replay, viewModel.replayProperty(), this::replayWords);
        VBox segmentChoice = choice("segment", segment, viewModel.segmentProperty(), this::segmentWords);
        VBox frozenChoice = choice("frozen", frozen, viewModel.frozenLayersProperty(), this::frozenWords);
        judgements.setId("tuning-judgements");
        judgements.setWrapText(true);
        judgements.selectedProperty().bindBidirectional(viewModel.withJudgementsProperty());
        judgements.managedProperty().bind(judgements.visibleProperty());
        noJudgements.managedProperty().bind(noJudgements.visibleProperty());
        getChildren()
                .addAll(
                        new VBox(4, title, text),
                        row(modelChoice, segmentChoice),
                        new VBox(4, judgements, noJudgements),
                        details(row(replayChoice, frozenChoice)),
                        buttons(training));
        managedProperty().bind(visibleProperty());
        InvalidationListener show = change -> show();
        viewModel.baseProperty().addListener(show);
        viewModel.segmentsProperty().addListener(show);
        messages.localeProperty().addListener(show);
        show();
    }

    private void reveal() {
        Reveal.onceLaidOut(this);
        (modelChoice.isVisible() ? model : segment).requestFocus();
    }

    private void show() {
        Base base = viewModel.baseProperty().get();
        boolean asked = isVisible();
        setVisible(base != null);
        if (base != null) {
            show(base);
        }
        if (base != null && !asked) {
            reveal();
        }
    }

    private void show(Base base) {
        boolean other = base.isOfOtherShop();
        title.setText(
                other
                        ? messages.get("training.tuning.otherShop", base.shop())
                        : messages.get("training.tuning.title", base.name()));
        text.setText(messages.get(other ? "training.tuning.otherShop.text" : "training.tuning.text"));
        modelChoice.setVisible(other);
        replayChoice.setVisible(!other);
        if (!base.equals(model.getValue())) {
            fill(model, viewModel.bases(), viewModel.baseProperty());
        }
        fill(segment, segments(), viewModel.segmentProperty());
        fill(replay, TuningViewModel.REPLAYS, viewModel.replayProperty());
        fill(frozen, IntStream.rangeClosed(0, base.layers()).boxed().toList(), viewModel.frozenLayersProperty());
        showJudgements(other);
    }

    /** Anew, since the words hang on the model, and a box shows in words only what was among the choices when it was set. */
    private <T> void fill(ComboBox<T> box, List<T> values, ObjectProperty<@Nullable T> chosen) {
        filling = true;
        box.setValue(null);
        box.getItems().setAll(values);
        box.setValue(values.contains(chosen.get()) ? chosen.get() : values.get(0));
        filling = false;
        chosen.set(box.getValue());
    }

    private List<Optional<Segment>> segments() {
        List<Optional<Segment>> all = new ArrayList<>(List.of(Optional.empty()));
        viewModel.segmentsProperty().get().forEach(each -> all.add(Optional.of(each)));
        return all;
    }

    private void showJudgements(boolean other) {
        CountJudgements.Result found = viewModel.judgementsProperty().get();
        boolean any = found.judgements() > 0;
        judgements.setVisible(any);
        judgements.setText(messages.get("training.tuning.judgements", found.judgements(), found.shoppers()));
        // Before and after cannot be compared where the model before is of another shop.
        noJudgements.setVisible(!any || !other);
        noJudgements.setText(
                any
                        ? messages.get("training.tuning.heldOut", found.heldOut(), found.heldOutShoppers())
                        : messages.get("training.tuning.noJudgements"));
    }

    private String segmentWords(Optional<Segment> chosen) {
        Base base = viewModel.baseProperty().get();
        return chosen.map(Segment::name)
                .orElseGet(() -> messages.get(
                        base != null && base.isOfOtherShop()
                                ? "training.tuning.segment.all"
                                : "training.tuning.segment.newer"));
    }

    private String replayWords(double share) {
        return messages.get(share == 0 ? "training.tuning.replay.none" : "training.tuning.replay.share", share);
    }

    private String frozenWords(int layers) {
        Base base = viewModel.baseProperty().get();
        return layers == 0 || base == null
                ? messages.get("training.tuning.frozen.none")
                : messages.get("training.tuning.frozen.count", layers, base.layers());
    }

    /** A choice with what it means in plain words. */
    private <T> VBox choice(String key, ComboBox<T> box, ObjectProperty<@Nullable T> value, Function<T, String> words) {
        box.setId("tuning-" + key);
        box.setMaxWidth(Double.MAX_VALUE);
        ChoiceWords.on(box, messages, words);
        box.valueProperty().addListener((property, before, chosen) -> {
            if (!filling) {
                value.set(chosen);
            }
        });
        Label name = new Label();
        name.setLabelFor(box);
        name.textProperty().bind(messages.bind("training.tuning." + key));
        Label help = words(null, "caption");
        help.textProperty().bind(messages.bind("training.tuning." + key + ".help"));
        box.accessibleHelpProperty().bind(help.textProperty());
        Hint.on(box, help::getText);
        VBox all = new VBox(4, name, box, help);
        all.managedProperty().bind(all.visibleProperty());
        return all;
    }

    private static HBox row(Node... members) {
        HBox row = new HBox(24, members);
        for (Node member : members) {
            HBox.setHgrow(member, Priority.ALWAYS);
            ((VBox) member).setPrefWidth(0);
        }
        return row;
    }

    private TitledPane details(HBox content) {
        TitledPane details = new TitledPane(null, content);
        details.setId("tuning-details");
        details.getStyleClass().add("details");
        details.setExpanded(false);
        details.setAnimated(false);
        details.textProperty().bind(messages.bind("training.details"));
        details.expandedProperty().addListener((property, before, open) -> Reveal.onceLaidOut(this));
        return details;
    }

    private HBox buttons(TrainingViewModel training) {
        Button start = button("start", viewModel::start);
        start.getStyleClass().add(Styles.ACCENT);
        start.disableProperty().bind(training.phaseProperty().isNotEqualTo(Phase.IDLE));
        HBox buttons = new HBox(8, start, button("cancel", viewModel::close));
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setId("tuning-" + key);
        button.textProperty().bind(messages.bind("training.tuning." + key));
        Hint.on(button, () -> messages.get("training.tuning." + key + ".hint"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label words(@Nullable String id, String style) {
        Label label = new WrappedLabel(style);
        label.setId(id);
        return label;
    }
}
