package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.models.ModelCard;
import java.util.Map;

/** Keeps what was measured, so that a number can be traced to its measurement. */
final class EvaluationTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    EvaluationTable(Database database) {
        this.database = database;
    }

    void add(Map<ModelCard, EvaluationReport> reports, DatasetOptions options) {
        long now = System.currentTimeMillis();
        database.inTransaction(() -> reports.forEach((model, report) -> database.update(
                """
                INSERT INTO evaluation (model_key, created, fingerprint, split, seen, time_ties, users, excluded, metrics)
                SELECT model_key, ?, ?, ?, ?, ?, ?, ?, ? FROM model WHERE name = ?""",
                now,
                report.fingerprint(),
                report.split().name(),
                report.seen().name(),
                options.timeTies().name(),
                report.users(),
                json(Map.of("targetSeen", report.excludedTargetSeen())),
                json(report.metrics()),
                model.name())));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
