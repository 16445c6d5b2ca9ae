package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.engine.training.EpochReport;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A run as it goes, or as it went: where it is, the curves, and its reins. */
final class RunPane extends VBox {

    private final TrainingViewModel viewModel;
    private final Messages messages;

    RunPane(TrainingViewModel viewModel, Messages messages) {
        super(8);
        this.viewModel = viewModel;
        this.messages = messages;
        setId("run");
        getStyleClass().add("run");
        TrainingCurves curves = new TrainingCurves(viewModel, messages);
        // Before the first epoch axes would stand there with numbers that mean nothing.
        show(curves, viewModel.withEpochsProperty().and(Bindings.isNotEmpty(viewModel.epochs())));
        getChildren().addAll(head(), curves);
        visibleProperty()
                .bind(viewModel.phaseProperty().isNotEqualTo(Phase.IDLE).or(Bindings.isNotEmpty(viewModel.epochs())));
        managedProperty().bind(visibleProperty());
    }

    private HBox head() {
        Label where = new Label();
        where.setId("where");
        where.getStyleClass().add("section-title");
        where.textProperty().bind(where());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox reins = new HBox(8, pause(), resume(), stop(), cancel());
        show(reins, viewModel.phaseProperty().isNotEqualTo(Phase.IDLE));
        HBox head = new HBox(16, where, gap, reins);
        head.getStyleClass().add("run-head");
        return head;
    }

    private StringBinding where() {
        return Bindings.createStringBinding(
                this::whereNow,
                viewModel.phaseProperty(),
                viewModel.withEpochsProperty(),
                viewModel.epochs(),
                messages.localeProperty());
    }

    private String whereNow() {
        Phase phase = viewModel.phaseProperty().get();
        if (phase == Phase.STOPPING) {
            return messages.get("training.stopping");
        }
        if (!viewModel.withEpochsProperty().get()) {
            return messages.get("training.fitting");
        }
        if (viewModel.epochs().isEmpty()) {
            return messages.get("training.starting");
        }
        EpochReport last = viewModel.epochs().get(viewModel.epochs().size() - 1);
        if (phase == Phase.IDLE) {
            return messages.get("training.lastRun", last.epoch(), duration(last.seconds()));
        }
        String epoch = messages.get(phase == Phase.PAUSED ? "training.paused" : "training.epoch", last.epoch());
        double left = viewModel.secondsLeft();
        String key = viewModel.hasBudget() ? "training.left" : "training.leftUnlessBetter";
        return left < 0 ? epoch : epoch + messages.get("import.comma") + messages.get(key, duration(left));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }

    private Button pause() {
        Button button = button("pause", Material2OutlinedMZ.PAUSE, viewModel::pause);
        show(button, in(Phase.RUNNING));
        return button;
    }

    private Button resume() {
        Button button = button("resume", Material2OutlinedMZ.PLAY_ARROW, viewModel::resume);
        show(button, in(Phase.PAUSED));
        return button;
    }

    private Button stop() {
        Button button = button("stop", Material2OutlinedMZ.STOP, viewModel::stopAndKeep);
        show(button, viewModel.withEpochsProperty());
        button.disableProperty()
                .bind(viewModel.phaseProperty().isEqualTo(Phase.STOPPING).or(Bindings.isEmpty(viewModel.epochs())));
        return button;
    }

    private Button cancel() {
        Button button = button("cancel", Material2OutlinedAL.CLOSE, viewModel::cancel);
        button.disableProperty().bind(viewModel.phaseProperty().isEqualTo(Phase.STOPPING));
        return button;
    }

    private BooleanBinding in(Phase phase) {
        return viewModel.withEpochsProperty().and(viewModel.phaseProperty().isEqualTo(phase));
    }

    private static void show(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setId(name);
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.bind("training." + name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
