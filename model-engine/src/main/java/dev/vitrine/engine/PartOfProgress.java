package dev.vitrine.engine;

/** The progress of a part of some work, as progress of the whole from one fraction to another. */
public record PartOfProgress(Progress whole, double from, double to) implements Progress {

    /** One of several equal parts, counted from 0. */
    public static PartOfProgress of(Progress whole, int part, int parts) {
        return new PartOfProgress(whole, (double) part / parts, (part + 1.0) / parts);
    }

    @Override
    public void update(double fraction, String stage, Object... details) {
        whole.update(fraction < 0 ? fraction : from + fraction * (to - from), stage, details);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
