package dev.vitrine.app.cli;

import dev.vitrine.app.i18n.Words;
import dev.vitrine.engine.Progress;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows long work as one line that is written over, and only where a person watches. */
final class TerminalProgress implements Progress {

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WIDTH = 78;

    private final Output output;
    private final Supplier<Locale> locale;
    private final Interruption interruption;
    private long nextUpdate = Long.MIN_VALUE;

    TerminalProgress(Output output, Supplier<Locale> locale, Interruption interruption) {
        this.output = output;
        this.locale = locale;
        this.interruption = interruption;
    }

    @Override
    public synchronized void update(double fraction, String stage, Object... details) {
        long now = System.nanoTime();
        if (output.isTerminal() && now >= nextUpdate) {
            nextUpdate = now + REST_NANOS;
            String share = fraction < 0 ? "    " : "%3d%%".formatted(Math.round(100 * fraction));
            output.err().print("\r" + pad(share + "  " + words(stage, details)));
            output.err().flush();
        }
    }

    /** Leaves the terminal as it was. */
    synchronized void clear() {
        if (output.isTerminal() && nextUpdate != Long.MIN_VALUE) {
            output.err().print("\r" + pad("") + "\r");
            output.err().flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isAsked();
    }

    String words(String stage, Object... details) {
        try {
            return new Words(locale.get()).get("stage." + stage, details);
        } catch (MissingResourceException e) {
            return stage;
        }
    }

    private static String pad(String text) {
        return TextTable.padded(TextTable.shortened(text, WIDTH), WIDTH, TextTable.Side.LEFT);
    }
}
