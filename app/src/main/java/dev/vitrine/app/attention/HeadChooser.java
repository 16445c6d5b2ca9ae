package dev.vitrine.app.attention;

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

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private int layers;
    private int heads;

    HeadChooser(AttentionViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("head-chooser");
        setAlignment(Pos.CENTER_LEFT);
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
        ObjectProperty<AttentionSlice> slice = viewModel.sliceProperty();
        AttentionSlice start = slice.get().within(attention);
        ObjectProperty<Integer> layer = new SimpleObjectProperty<>(start.layer());
        ObjectProperty<Integer> head = new SimpleObjectProperty<>(start.head());
        layer.addListener(property -> slice.set(new AttentionSlice(layer.get(), head.get())));
        head.addListener(property -> slice.set(new AttentionSlice(layer.get(), head.get())));
        getChildren()
                .setAll(
                        label("attention.layer"),
                        choice("layer", 0, layers, layer, this::number),
                        label("attention.head"),
                        choice("head", AttentionSlice.MEAN, heads, head, this::number));
    }

    private static SegmentedChoice<Integer> choice(
            String id,
            int from,
            int to,
            ObjectProperty<Integer> chosen,
            Function<Integer, ObservableValue<String>> words) {
        List<Integer> values = IntStream.range(from, to).boxed().toList();
        return new SegmentedChoice<>("attention-" + id, values, chosen, words);
    }

    private ObservableValue<String> number(int index) {
        return index == AttentionSlice.MEAN
                ? messages.bind("attention.mean")
                : messages.bind("attention.number", index + 1);
    }

    private Label label(String key) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(messages.bind(key));
        return label;
    }
}
