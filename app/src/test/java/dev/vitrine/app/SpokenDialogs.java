package dev.vitrine.app;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.engine.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs that note what was said and answer as a test wants. */
public final class SpokenDialogs implements Dialogs {

    public final List<Problem> problems = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public List<Path> files = List.of();
    public Optional<Path> target = Optional.empty();
    public boolean agrees = true;

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
        return agrees;
    }

    @Override
    public List<Path> openFiles(String titleKey) {
        return files;
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return target;
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        return target;
    }
}
