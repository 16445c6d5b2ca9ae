package dev.vitrine.app.attention;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Chooses a layer, and one of its heads or the mean of them; as many as the model has. */
final class HeadChooser extends HBox {

    private final String name;
    private final AttentionViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Integer> layer = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> head = new SimpleObjectProperty<>(AttentionSlice.MEAN);
    private int layers;
    private int heads;
    private boolean showing;

    /** @param name begins the ids of the choices */
    HeadChooser(String name, AttentionViewModel viewModel, Messages messages) {
        this.name = name;
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("head-chooser");
        setAlignment(Pos.CENTER_LEFT);
        layer.addListener(property -> choose());
        head.addListener(property -> choose());
        viewModel.look().sliceProperty().subscribe(this::show);
        viewModel.explainedProperty().addListener((property, before, after) -> show(after));
        show(viewModel.explainedProperty().get());
    }

    private void show(@Nullable Explained explained) {
        AttentionWeights attention =
                explained == null ? null : explained.result().attention();
        if (attention == null || (attention.layers() == layers && attention.heads() == heads)) {
            return;
        }
        layers = attention.layers();
        heads = attention.heads();
        show(viewModel.look().sliceProperty().get().within(attention));
        SegmentedChoice<Integer> layerChoice =
                choice("layer", AttentionSlice.ROLLOUT, layers, layer, index -> number(index, "attention.allLayers"));
        Hint.on(layerChoice, () -> messages.get("attention.rollout"));
        SegmentedChoice<Integer> headChoice =
                choice("head", AttentionSlice.MEAN, heads, head, index -> number(index, "attention.mean"));
        headChoice.disableProperty().bind(layer.isEqualTo(AttentionSlice.ROLLOUT));
        getChildren().setAll(label("attention.layer"), layerChoice, label("attention.head"), headChoice);
    }

    private void show(AttentionSlice slice) {
        showing = true;
        layer.set(slice.layer());
        head.set(slice.head());
        showing = false;
    }

    private void choose() {
        if (!showing) {
            viewModel.look().sliceProperty().set(new AttentionSlice(layer.get(), head.get()));
        }
    }

    private SegmentedChoice<Integer> choice(
            String what,
            int from,
            int to,
            ObjectProperty<Integer> chosen,
            Function<Integer, ObservableValue<String>> words) {
        List<Integer> values = IntStream.range(from, to).boxed().toList();
        return new SegmentedChoice<>(name + "-" + what, values, chosen, words);
    }

    private ObservableValue<String> number(int index, String together) {
        return index < 0 ? messages.bind(together) : messages.bind("attention.number", index + 1);
    }

    private Label label(String key) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(messages.bind(key));
        return label;
    }
}
