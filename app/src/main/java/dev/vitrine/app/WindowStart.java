package dev.vitrine.app;

import dev.vitrine.app.cli.WindowOpener;
import dev.vitrine.app.cli.WindowRequest;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.util.List;
import java.util.Map;

/** Opens the window where there is a display, and tells the reasons apart for which JavaFX does not start. */
final class WindowStart implements WindowOpener {

    private final Map<String, String> environment;

    WindowStart(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public boolean open(WindowRequest request) {
        if (!mayHaveDisplay(System.getProperty("os.name"))) {
            return false;
        }
        try {
            WorkbenchApplication.open(new WindowOptions(request.workspace(), request.locale()));
            return true;
        } catch (UnsupportedOperationException e) {
            return failed(e);
        } catch (UnsatisfiedLinkError e) {
            throw problem("noLibrary", e);
        }
    }

    /** On Windows and macOS there is nothing to ask before trying. */
    boolean mayHaveDisplay(String system) {
        return !system.equals("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    private static boolean failed(UnsupportedOperationException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("DISPLAY")) {
            return false;
        }
        throw reason.contains("GTK") ? problem("noGtk", e) : e;
    }

    private static ProblemException problem(String key, Throwable cause) {
        return new ProblemException(
                new Problem("dev.vitrine.app.problems", key, List.of(String.valueOf(cause.getMessage()))), cause);
    }
}
