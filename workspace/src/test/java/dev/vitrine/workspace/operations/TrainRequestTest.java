package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.OtherShop;
import dev.vitrine.workspace.models.ModelKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainRequestTest {

    @Test
    void aTrainingFromAnotherShopsModelEndsAsATrainingAnewDoes() {
        FineTuning own = new FineTuning("", 0.5, 0);
        FineTuning ofOtherShop = new FineTuning("", 0, new OtherShop("garden", "spring", "f"));

        assertEquals(own, request(own).ofOwnModel());
        assertNull(request(ofOtherShop).ofOwnModel());
        assertNull(request(null).ofOwnModel());
        assertTrue(request(ofOtherShop).isFineTuning());
    }

    private static TrainModel.Request request(@Nullable FineTuning how) {
        return new TrainModel.Request(
                ModelKind.TRANSFORMER,
                null,
                Map.of(),
                null,
                null,
                1,
                1,
                "cpu",
                DatasetOptions.DEFAULT,
                false,
                how == null ? null : new TrainModel.Base("spring", how));
    }
}
