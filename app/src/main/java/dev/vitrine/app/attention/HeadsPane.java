package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.export.Table;
import java.util.Objects;

/** All heads of all layers, small, with what each seems to do. */
final class HeadsPane extends PicturePane {

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private final HeatLegend legend = new HeatLegend();

    HeadsPane(AttentionViewModel viewModel, SheetActions sheets, Messages messages) {
        super(viewModel, sheets, messages);
        this.viewModel = viewModel;
        this.messages = messages;
        HeadsGrid grid = new HeadsGrid(viewModel, messages);
        grid.visibleProperty().bind(visibleProperty());
        legend.explain(viewModel.scaleProperty(), grid.valuesProperty());
        build(
                grid,
                reading("heads-reading", messages.bind("attention.heads.hint"), legend),
                scaleChoice("heads-scale"),
                saveButton("heads-save"));
    }

    @Override
    String name() {
        return "heads";
    }

    @Override
    Drawing drawing() {
        AttentionWeights attention = attention();
        return new HeadsDrawing(
                shown().result().heads(),
                viewModel
                        .scaleProperty()
                        .get()
                        .places(HeadsDrawing.rows(attention, shown().result().heads())),
                attention.length(),
                legend.colours(),
                new HeadWords(messages),
                new PictureWords(messages).caption(shown()));
    }

    @Override
    Table sheet() {
        return new WeightSheet(messages)
                .of(attention(), viewModel.heatProperty().get().rowTitles());
    }

    private AttentionWeights attention() {
        return Objects.requireNonNull(shown().result().attention());
    }
}
