package dev.vitrine.app.attention;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.operations.JudgeAttention;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

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
        legend.explain(viewModel.look().scaleProperty(), grid.valuesProperty());
        build(
                grid,
                reading(
                        "heads-reading",
                        Bindings.createStringBinding(
                                this::below, viewModel.trust().resultProperty(), messages.localeProperty()),
                        legend),
                scaleChoice("heads-scale"),
                judge(),
                saveButton("heads-save"));
    }

    private Button judge() {
        Button judge = new Button();
        judge.setId("heads-judge");
        judge.getStyleClass().add(Styles.SMALL);
        judge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> viewModel.trust().makingProperty().get()
                                ? messages.get("attention.trust.judging")
                                : messages.get("attention.trust.judge", AttentionViewModel.SAMPLE),
                        viewModel.trust().makingProperty(),
                        messages.localeProperty()));
        judge.disableProperty().bind(viewModel.trust().makingProperty());
        judge.setOnAction(event -> viewModel.trust().make());
        return judge;
    }

    private String below() {
        JudgeAttention.Result result = viewModel.trust().resultProperty().get();
        return result == null
                ? messages.get("attention.heads.hint")
                : messages.get(
                        "attention.trust.result",
                        result.shoppers(),
                        result.agreement(),
                        count(result, Faithfulness.Verdict.AGREES),
                        count(result, Faithfulness.Verdict.IN_PART),
                        count(result, Faithfulness.Verdict.DOES_NOT),
                        count(result, Faithfulness.Verdict.UNKNOWN));
    }

    private static int count(JudgeAttention.Result result, Faithfulness.Verdict verdict) {
        return result.verdicts().getOrDefault(verdict, 0);
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
                        .look()
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
                .of(attention(), viewModel.look().heatProperty().get().rowTitles());
    }

    private AttentionWeights attention() {
        return Objects.requireNonNull(shown().result().attention());
    }
}
