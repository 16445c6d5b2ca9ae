package dev.vitrine.benchmark;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.engine.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the file that a benchmark says, agrees to everything, and prints problems. */
final class BenchmarkDialogs implements Dialogs {

    @Nullable
    Path file;

    @Override
    public void problem(Problem problem) {
        System.err.println(problem.line(Locale.ENGLISH));
    }

    @Override
    public void done(String key, Object... arguments) {
        // A sentence in passing.
    }

    @Override
    public boolean confirm(String key, Object... arguments) {
        return true;
    }

    @Override
    public Optional<String> name(String key, String suggested) {
        return Optional.of(suggested);
    }

    @Override
    public Optional<String> note(String key, String present, Object... arguments) {
        return Optional.empty();
    }

    @Override
    public List<Path> openFiles(String titleKey) {
        return file == null ? List.of() : List.of(file);
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        return Optional.empty();
    }
}
