package dev.vitrine.app.attention;

import dev.vitrine.app.control.EventBars;
import dev.vitrine.app.control.EventPlaces;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Region;

/** Attention of the last position, and what each event did, as bars along the shopper's days. */
final class TimelinePane extends PicturePane {

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private final EventBars bars = new EventBars();

    TimelinePane(AttentionViewModel viewModel, SheetActions sheets, Messages messages) {
        super(viewModel, sheets, messages);
        this.viewModel = viewModel;
        this.messages = messages;
        bars.setId("attention-timeline");
        bars.setWords(
                event -> timeline().reading(event),
                this::month,
                gap -> messages.get("attention.timeline.days", gap.days()));
        bars.dataProperty()
                .bind(Bindings.createObjectBinding(
                                () -> timeline().data(), viewModel.look().effectsProperty(), messages.localeProperty())
                        .when(visibleProperty()));
        build(
                bars,
                reading(
                        "timeline-reading",
                        Bindings.createStringBinding(
                                this::read, bars.pointedProperty(), bars.dataProperty(), messages.localeProperty()),
                        new Region()),
                new HeadChooser("timeline", viewModel, messages),
                saveButton("timeline-save"));
    }

    @Override
    void pointEvent(int event) {
        bars.point(event);
    }

    private Timeline timeline() {
        return new Timeline(
                viewModel.look().effectsProperty().get(),
                viewModel.look().sliceProperty().get(),
                messages);
    }

    private String read() {
        int at = bars.pointedProperty().get();
        return at < 0 || at >= viewModel.look().effectsProperty().get().size()
                ? messages.get("attention.timeline.hint")
                : timeline().reading(at);
    }

    private String month(EventPlaces.Tick tick) {
        return DateTimeFormatter.ofPattern(messages.get("timeline.month"), messages.locale())
                .format(tick.month());
    }

    @Override
    String name() {
        return "timeline";
    }

    @Override
    Drawing drawing() {
        return new TimelineDrawing(
                bars.dataProperty().get(),
                bars.colours(),
                this::month,
                gap -> messages.get("attention.timeline.days", gap.days()),
                new PictureWords(messages)
                        .caption(shown(), viewModel.look().sliceProperty().get()));
    }

    @Override
    Table sheet() {
        return timeline().sheet();
    }
}
