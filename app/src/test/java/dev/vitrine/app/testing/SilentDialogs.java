package dev.vitrine.app.testing;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.engine.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers without asking anybody, and remembers what was said. */
public final class SilentDialogs implements Dialogs {

    public final List<Problem> problems = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public @Nullable Path fileToSave;

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void done(String key, Object... arguments) {
        done.add(key);
    }

    @Override
    public boolean confirm(String key, Object... arguments) {
        return true;
    }

    @Override
    public List<Path> openFiles(String titleKey) {
        return List.of();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        return Optional.ofNullable(fileToSave);
    }
}
