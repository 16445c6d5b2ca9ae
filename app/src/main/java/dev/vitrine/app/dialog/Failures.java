package dev.vitrine.app.dialog;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Tells the user of whatever work ended with: a problem in its own words, anything else as a fault of the program. */
public final class Failures implements Consumer<Throwable> {

    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final String BUNDLE = "dev.vitrine.app.problems";

    private final Dialogs dialogs;

    public Failures(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public void accept(Throwable failure) {
        dialogs.problem(problemOf(failure));
    }

    private static Problem problemOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        LOG.log(Level.ERROR, "unexpected failure", failure);
        if (failure instanceof OutOfMemoryError) {
            return new Problem(BUNDLE, "memory", List.of(Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        }
        return new Problem(BUNDLE, "unexpected", List.of(failure.toString()));
    }
}
