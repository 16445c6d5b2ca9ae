package dev.vitrine.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.TrainModel;
import org.jspecify.annotations.Nullable;

/**
 * What a training came to.
 *
 * @param earlier the model gone on from, on the same test events; null where there is none beside which it can be set
 * @param testShoppers what changed for the personas; null where there are none
 */
record TrainedView(
        @JsonUnwrapped TrainModel.Result trained,
        MeasureEarlier.@Nullable Result earlier,
        ComparePersonas.@Nullable Result testShoppers) {}
