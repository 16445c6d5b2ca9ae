package dev.vitrine.app.attention;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.workspace.operations.JudgeAttention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Every head of every layer at a glance, one scale of colours for all, with what each seems to do. */
final class HeadsGrid extends ScrollPane {

    private static final double GAP = 12;
    private static final double SMALLEST = 72;
    private static final double LARGEST = 260;

    /** What is not made smaller for the sake of seeing all layers at once. */
    private static final double READABLE = 150;

    /** Title and habit of a head, above and below its map. */
    private static final double WORDS = 70;

    private final AttentionViewModel viewModel;
    private final HeadWords words;
    private final GridPane grid = new GridPane();
    private final List<HeadTile> tiles = new ArrayList<>();
    private final ReadOnlyObjectWrapper<float[][]> values = new ReadOnlyObjectWrapper<>(new float[0][0]);

    HeadsGrid(AttentionViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.words = new HeadWords(messages);
        setId("attention-heads");
        getStyleClass().add("heads-pane");
        setContent(grid);
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        visibleProperty().addListener(property -> show());
        viewModel.explainedProperty().addListener(property -> show());
        viewModel.look().scaleProperty().addListener(property -> show());
        viewModel.trust().resultProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        viewportBoundsProperty().addListener(property -> fit());
    }

    /** The weights of all heads under each other. */
    ReadOnlyObjectProperty<float[][]> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    private void show() {
        Explained shown = viewModel.explainedProperty().get();
        AttentionWeights attention = shown == null ? null : shown.result().attention();
        if (!isVisible() || shown == null || attention == null) {
            return;
        }
        List<HeadMeasures> heads = shown.result().heads();
        makeTiles(heads);
        int length = attention.length();
        float[][] rows = HeadsDrawing.rows(attention, heads);
        values.set(rows);
        float[] places = viewModel.look().scaleProperty().get().places(rows);
        for (int i = 0; i < heads.size(); i++) {
            HeadTile tile = tiles.get(i);
            tile.show(Arrays.copyOfRange(places, i * length * length, (i + 1) * length * length), length);
            tile.say(words.title(heads.get(i)), habit(heads.get(i)));
            HeadMeasures head = heads.get(i);
            Hint.on(tile, () -> words.measures(head));
        }
        fit();
    }

    /** What it seems to do, and once that was judged, how far it agrees with effects. */
    private String habit(HeadMeasures head) {
        JudgeAttention.Result judged = viewModel.trust().resultProperty().get();
        String agreement = judged == null
                ? ""
                : judged.heads().stream()
                        .filter(one -> one.layer() == head.layer() && one.head() == head.head())
                        .findFirst()
                        .map(one -> "\n" + words.agreement(one.agreement()))
                        .orElse("");
        return words.habit(head) + agreement;
    }

    private void makeTiles(List<HeadMeasures> heads) {
        if (tiles.size() == heads.size()
                && !tiles.isEmpty()
                && tiles.get(tiles.size() - 1).isOf(last(heads))) {
            return;
        }
        tiles.clear();
        grid.getChildren().clear();
        for (HeadMeasures head : heads) {
            HeadTile tile = new HeadTile(head, () -> viewModel.look().enlarge(head.layer(), head.head()));
            tiles.add(tile);
            grid.add(tile, head.head(), head.layer());
        }
    }

    private static @Nullable HeadMeasures last(List<HeadMeasures> heads) {
        return heads.isEmpty() ? null : heads.get(heads.size() - 1);
    }

    private void fit() {
        int columns = grid.getColumnCount();
        if (columns > 0) {
            double width = (getViewportBounds().getWidth() - GAP * (columns - 1)) / columns;
            int rows = grid.getRowCount();
            double height = (getViewportBounds().getHeight() - GAP * (rows - 1)) / rows - WORDS;
            double most = Math.min(LARGEST, Math.max(READABLE, height));
            double side = Math.floor(Math.max(SMALLEST, Math.min(most, width)));
            tiles.forEach(tile -> tile.setSide(side));
        }
    }
}
