package dev.vitrine.app.report;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.WorkspaceProfile;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.EvaluateModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says, before it is put into words.
 *
 * @param models those that were measured, in the order of the evaluation
 * @param currency code of that of prices; null where it is not known
 * @param epochs of each model that has them, by name
 */
public record ReportContent(
        String shop,
        Instant made,
        String program,
        @Nullable String currency,
        WorkspaceProfile profile,
        List<ImportCard> imports,
        List<ModelCard> models,
        Map<String, List<EpochReport>> epochs,
        EvaluateModels.Result evaluation,
        List<ShopperPart> shoppers,
        boolean pseudonymised) {}
