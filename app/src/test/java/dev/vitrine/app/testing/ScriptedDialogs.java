package dev.vitrine.app.testing;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.engine.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dialogs that note what was said and answer as a test wants. */
public final class ScriptedDialogs implements Dialogs {

    public final List<Problem> problems = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public List<Path> filesToOpen = List.of();
    public @Nullable Path folder;
    public @Nullable Path fileToSave;
    public boolean agrees = true;
    public @Nullable String name;

    /** Shows what is said, too, where a test looks at that. */
    public @Nullable Dialogs onScreen;

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
        if (onScreen != null) {
            onScreen.problem(problem);
        }
    }

    @Override
    public void done(String key, Object... arguments) {
        done.add(key);
        if (onScreen != null) {
            onScreen.done(key, arguments);
        }
    }

    @Override
    public boolean confirm(String key, Object... arguments) {
        asked.add(key);
        return agrees;
    }

    @Override
    public Optional<String> name(String key, String suggested) {
        asked.add(key);
        return Optional.ofNullable(name);
    }

    @Override
    public Optional<String> note(String key, String present, Object... arguments) {
        return name(key, present);
    }

    @Override
    public List<Path> openFiles(String titleKey) {
        return filesToOpen;
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return Optional.ofNullable(folder);
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        return Optional.ofNullable(fileToSave);
    }
}
