package dev.vitrine.app.testing;

import dev.vitrine.app.background.Threads;
import dev.vitrine.engine.Blocking;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** While a test class runs, workspace operations and engine calls throw on the thread that draws. */
final class DrawingGuard implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Threads.guardDrawing();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Blocking.forbidWhere(() -> false);
    }
}
