package dev.vitrine.engine.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingSummary;
import org.jspecify.annotations.Nullable;

/** A line of the worker's standard output: exactly one of the three is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkerMessage(
        @Nullable EpochReport epoch,
        @Nullable TrainingSummary summary,
        @Nullable Problem problem) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static WorkerMessage of(EpochReport epoch) {
        return new WorkerMessage(epoch, null, null);
    }

    static WorkerMessage of(TrainingSummary summary) {
        return new WorkerMessage(null, summary, null);
    }

    static WorkerMessage of(Problem problem) {
        return new WorkerMessage(null, null, problem);
    }

    String toLine() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of plain values
        }
    }

    /** @throws JsonProcessingException if it is no such line */
    static WorkerMessage parse(String line) throws JsonProcessingException {
        return JSON.readValue(line, WorkerMessage.class);
    }
}
