package dev.vitrine.app.cli;

import dev.vitrine.engine.Progress;

/** Says at the first use why it takes a moment longer: on a terminal how far it is, elsewhere in one line. */
final class UnpackingNotice implements Progress {

    private final Output output;
    private final TerminalProgress terminal;
    private boolean said;

    UnpackingNotice(Output output, TerminalProgress terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    @Override
    public synchronized void update(double fraction, String stage, Object... details) {
        terminal.update(fraction, stage, details);
        if (!said && !output.isTerminal()) {
            output.err().println(terminal.words("natives.once", details));
        }
        said = true;
    }

    @Override
    public boolean isCancelled() {
        return terminal.isCancelled();
    }
}
