package dev.vitrine.app.comparison;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** Compare, its lists read before each test; the class itself shows it, since no other is asked for what starts it. */
abstract class WithComparison {

    final ComparisonScreen screen = new ComparisonScreen();

    @BeforeEach
    void awaitLists(FxRobot robot) throws TimeoutException {
        ComparisonScreen.awaitTiles(robot, 60);
    }
}
