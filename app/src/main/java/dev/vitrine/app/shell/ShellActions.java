package dev.vitrine.app.shell;

/**
 * What the top bar starts.
 *
 * @param search opens the command palette
 * @param openSample opens the sample shop, made if it is not there
 * @param openFolder asks for a workspace folder and opens it
 * @param selfCheck looks whether the machine has what the program needs
 * @param about says what the program is
 */
public record ShellActions(
        Runnable search, Runnable openSample, Runnable openFolder, Runnable selfCheck, Runnable about) {}
