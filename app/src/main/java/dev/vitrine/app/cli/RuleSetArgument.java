package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.rules.RuleFile;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A rule set as a command names it: one of the workspace, else a file. */
final class RuleSetArgument {

    private RuleSetArgument() {}

    /** @throws dev.vitrine.engine.ProblemException if it is neither, or the file holds no rules */
    static RuleSet find(String given, Workspace workspace) {
        boolean known = workspace.ruleSets().stream().anyMatch(set -> set.name().equals(given));
        return known || !isFile(given) ? workspace.ruleSet(given) : RuleFile.read(Path.of(given));
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
