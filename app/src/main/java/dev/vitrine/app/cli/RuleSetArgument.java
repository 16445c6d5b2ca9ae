package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.rules.RuleFile;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule set as a command names it: one of the workspace, else a file. */
final class RuleSetArgument {

    private static final String NONE = "none";

    private RuleSetArgument() {}

    /** @throws dev.vitrine.engine.ProblemException if it is neither, or the file holds no rules */
    static RuleSet find(String given, Workspace workspace) {
        return isKnown(given, workspace) || !isFile(given) ? workspace.ruleSet(given) : RuleFile.read(Path.of(given));
    }

    /**
     * As {@link #find}, or a list of as many, one for each of several lists, where {@code none} stands for no rules.
     *
     * @return one for each of so many lists
     */
    static List<@Nullable RuleSet> findEach(@Nullable String given, int lists, Workspace workspace) {
        List<@Nullable RuleSet> found = new ArrayList<>();
        if (given == null || isOne(given, workspace)) {
            RuleSet all = given == null ? null : find(given, workspace);
            found.addAll(Collections.nCopies(lists, all));
            return found;
        }
        for (String name : given.split(",", -1)) {
            found.add(name.equals(NONE) && !isOne(name, workspace) ? null : find(name, workspace));
        }
        if (found.size() != lists) {
            throw new IllegalUsage("--rules needs one rule set, or one or 'none' for each of the models");
        }
        return found;
    }

    private static boolean isOne(String given, Workspace workspace) {
        boolean list = given.contains(",") || given.equals(NONE);
        return !list || isKnown(given, workspace) || isFile(given);
    }

    private static boolean isKnown(String given, Workspace workspace) {
        return workspace.ruleSets().stream().anyMatch(set -> set.name().equals(given));
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
