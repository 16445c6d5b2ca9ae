package dev.vitrine.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import dev.vitrine.engine.ProblemException;
import org.junit.jupiter.api.Test;

class DeviceLossTest {

    @Test
    void aLostCardIsSaidWithHowToGoOn() {
        ProblemException problem = DeviceLoss.problem(
                        new EngineException("CUDA error: unspecified launch failure\nCompile with TORCH_USE_CUDA_DSA"),
                        "cuda")
                .orElseThrow();

        assertEquals("device.lost", problem.problem().key());
        assertTrue(problem.getMessage().contains("--resume"), problem.getMessage());
        assertTrue(!problem.getMessage().contains("TORCH_USE"), problem.getMessage());
    }

    @Test
    void aFullCardIsSaidAsSuch() {
        ProblemException problem = DeviceLoss.problem(
                        new IllegalStateException(new EngineException("CUDA out of memory. Tried to allocate 2 GiB")),
                        "cuda")
                .orElseThrow();

        assertEquals("device.full", problem.problem().key());
    }

    @Test
    void otherFailuresAreLeftAsTheyAre() {
        assertTrue(
                DeviceLoss.problem(new EngineException("shapes differ"), "cpu").isEmpty());
        assertTrue(DeviceLoss.problem(new EngineException("not opened after 3 attempts"), "cpu")
                .isEmpty());
    }
}
