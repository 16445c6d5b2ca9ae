package dev.vitrine.app.report.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.data.SplitPart;
import dev.vitrine.workspace.splits.SplitShape;
import dev.vitrine.workspace.splits.SplitShape.Dot;
import dev.vitrine.workspace.splits.SplitShape.Span;
import dev.vitrine.workspace.splits.SplitShape.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitPlotsTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void eventsTooNearToTellApartAreOneMark() {
        Chart.Series training =
                training(dot(FIRST), dot(FIRST.plus(5, ChronoUnit.MINUTES)), dot(FIRST.plus(200, ChronoUnit.DAYS)));

        assertEquals(List.of("2026-01-01T00:00", "2026-07-20T00:00"), training.x());
    }

    @Test
    void eventsOfOneHourStandApart() {
        Chart.Series training = training(dot(FIRST), dot(FIRST.plus(5, ChronoUnit.MINUTES)));

        assertEquals(2, training.x().size());
    }

    private static Dot dot(Instant time) {
        return new Dot(time.toEpochMilli(), SplitPart.TRAINING);
    }

    private static Chart.Series training(Dot... dots) {
        SplitShape split = new SplitShape(
                SplitShape.Kind.LAST,
                List.of(),
                1,
                0,
                0,
                0,
                1,
                null,
                null,
                List.of(new Span(LocalDate.of(2026, 1, 1), Map.of(SplitPart.TRAINING, 3L))),
                List.of(new Timeline(List.of(dots))));
        Plot shoppers = new SplitPlots(PlotColours.LIGHT, (key, arguments) -> key)
                .of(split)
                .get(0);
        return shoppers.chart().series().stream()
                .filter(series -> !series.x().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
