package dev.vitrine.app.cli;

/** An option's value that only the command itself can find wrong; ends it as any wrong usage does. */
final class IllegalUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalUsage(String message) {
        super(message);
    }
}
