package dev.vitrine.app.dialog;

import dev.vitrine.engine.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a screen asks of the person or tells them; a port, so that view models are tested without a window. */
public interface Dialogs {

    /** Shows what happened, why, and what to do, until it is dismissed. */
    void problem(Problem problem);

    /** Says in passing that something is done; arguments fill the message of the key. */
    void done(String key, Object... arguments);

    /** Asks before something that cannot be undone; the keys are {@code key.title}, {@code key.text}, {@code key.yes}. */
    boolean confirm(String key, Object... arguments);

    /** A name for something; the keys are {@code key.title}, {@code key.text}, {@code key.yes}. */
    Optional<String> name(String key, String suggested);

    /** What is remembered of something, which may be emptied; keys as of a name, and arguments fill the title. */
    Optional<String> note(String key, String present, Object... arguments);

    /** Files to read. */
    List<Path> openFiles(String titleKey);

    /** A folder to open or make. */
    Optional<Path> chooseFolder(String titleKey);

    /** A file to write; an existing one was confirmed. */
    Optional<Path> saveFile(String titleKey, String suggestedName);
}
