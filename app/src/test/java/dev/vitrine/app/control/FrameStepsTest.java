package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.testing.ScreenTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class FrameStepsTest {

    private final FrameSteps steps = new FrameSteps();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stepsAreDoneInOrderTheFirstAtOnceAndLongOnesInFramesOfTheirOwn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            steps.begin(longSteps("a", 3));
            assertEquals(List.of("a0"), done);
        });
        awaitDone(List.of("a0", "a1", "a2"));
    }

    @Test
    void whatIsLeftIsDroppedWhenOthersBegin(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            steps.begin(longSteps("a", 3));
            steps.begin(longSteps("b", 2));
        });
        awaitDone(List.of("a0", "b0", "b1"));
    }

    @Test
    void oneAddedIsDoneAtOnceUnlessOthersWait(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            longSteps("a", 1).forEach(steps::add);
            assertEquals(List.of("a0"), done);
            longSteps("b", 2).forEach(steps::add);
        });
        awaitDone(List.of("a0", "b0", "b1"));
    }

    private List<Runnable> longSteps(String name, int count) {
        return IntStream.range(0, count)
                .<Runnable>mapToObj(step -> () -> {
                    done.add(name + step);
                    LockSupport.parkNanos(4_000_000);
                })
                .toList();
    }

    private void awaitDone(List<String> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.equals(expected));
    }
}
