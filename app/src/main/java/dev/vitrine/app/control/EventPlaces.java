package dev.vitrine.app.control;

import dev.vitrine.engine.data.SequenceDataset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where events stand on a line with days to scale. Events that would lie on one another are moved apart by a few pixels;
 * without times all stand at equal distances.
 */
public final class EventPlaces {

    private static final double LEAST_DISTANCE = 5;
    private static final long DAY = 86_400_000;

    /** The first day of a month. */
    public record Tick(YearMonth month, double x) {}

    /** Days on which nothing happened, long enough to be named. */
    public record Gap(long days, double from, double to) {}

    private final long[] times;
    private final double width;
    private final boolean timed;
    private final double[] places;

    public EventPlaces(long[] times, double width) {
        this.times = times;
        this.width = Math.max(1, width);
        timed = times.length > 1
                && LongStream.of(times).noneMatch(time -> time == SequenceDataset.NO_TIME)
                && times[times.length - 1] > times[0];
        places = apart();
    }

    int events() {
        return places.length;
    }

    public double place(int event) {
        return places[event];
    }

    /** How wide a bar can be. */
    public double barWidth() {
        return Math.max(1, Math.min(LEAST_DISTANCE, width / Math.max(1, times.length)) - 1);
    }

    /** The event nearest to a place; -1 where there are none. */
    public int eventAt(double x) {
        int nearest = -1;
        for (int event = 0; event < places.length; event++) {
            if (nearest < 0 || Math.abs(places[event] - x) < Math.abs(places[nearest] - x)) {
                nearest = event;
            }
        }
        return nearest;
    }

    /** Starts of months, as many as have room. */
    public List<Tick> ticks(double nameWidth) {
        List<Tick> ticks = new ArrayList<>();
        if (!timed) {
            return ticks;
        }
        LocalDate first = day(times[0]);
        LocalDate last = day(times[times.length - 1]);
        double perMonth = width / Math.max(1, ChronoUnit.DAYS.between(first, last)) * 30;
        int step = Math.max(1, (int) Math.ceil(nameWidth / perMonth));
        YearMonth month = YearMonth.from(first).plusMonths(1);
        for (; !month.atDay(1).isAfter(last); month = month.plusMonths(step)) {
            long start = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
            ticks.add(new Tick(month, scaled(start)));
        }
        return ticks;
    }

    /** What lies between neighbouring events at least so many pixels apart. */
    public List<Gap> gaps(double least) {
        List<Gap> gaps = new ArrayList<>();
        for (int event = 1; timed && event < times.length; event++) {
            if (places[event] - places[event - 1] >= least) {
                long days = Math.floorDiv(times[event], DAY) - Math.floorDiv(times[event - 1], DAY);
                gaps.add(new Gap(days, places[event - 1], places[event]));
            }
        }
        return gaps;
    }

    private double[] apart() {
        int count = times.length;
        double[] x = new double[count];
        double least = Math.min(LEAST_DISTANCE, width / Math.max(1, count));
        for (int event = 0; event < count; event++) {
            double wanted = timed ? scaled(times[event]) : (event + 0.5) * width / count;
            x[event] = event == 0 ? wanted : Math.max(wanted, x[event - 1] + least);
        }
        double latest = width;
        for (int event = count - 1; event >= 0 && x[event] > latest; event--) {
            x[event] = latest;
            latest -= least;
        }
        return x;
    }

    private double scaled(long time) {
        return width * (time - times[0]) / (double) (times[times.length - 1] - times[0]);
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }
}
