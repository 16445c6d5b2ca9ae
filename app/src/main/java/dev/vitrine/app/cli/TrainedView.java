package dev.vitrine.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.TrainModel;
import org.jspecify.annotations.Nullable;

/**
 * What a training came to.
 *
 * @param testShoppers what changed for the personas; null where there are none
 */
record TrainedView(@JsonUnwrapped TrainModel.Result trained, ComparePersonas.@Nullable Result testShoppers) {}
