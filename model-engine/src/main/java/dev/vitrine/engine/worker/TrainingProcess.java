package dev.vitrine.engine.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.CheckpointWriter;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trains a Transformer in a process of its own and watches over it. */
public final class TrainingProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkerCommand command;

    public TrainingProcess(WorkerCommand command) {
        this.command = command;
    }

    /** With the running program's own Java and class path. */
    public TrainingProcess() {
        this(WorkerCommand.ofThisProgram());
    }

    /**
     * Trains and returns when the checkpoint is whole; no process is left behind, however this ends.
     *
     * @param dataset file written by {@link dev.vitrine.engine.data.DatasetFile}; what the run needs for a while is put
     *     beside it
     * @param checkpoint folder that must not exist yet
     * @param states folder that exists, in which the run keeps after each epoch what it needs to go on: a run of the same
     *     data set and request with the same folder goes on after the last epoch, and reports those before again
     * @param control pauses, resumes, stops or cancels the run
     * @param onEpoch called by the calling thread after each epoch
     * @throws CancellationException if the run was cancelled, by {@code control} or {@code progress}
     * @throws ProblemException if the settings are wrong, or the process failed or died
     */
    public TrainingSummary run(
            Path dataset,
            TrainingRequest request,
            Path checkpoint,
            Path states,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        try {
            Path beside = Objects.requireNonNull(dataset.toAbsolutePath().getParent());
            Path folder = Files.createTempDirectory(beside, "training");
            try {
                Path config = folder.resolve("request.json");
                JSON.writeValue(config.toFile(), request);
                List<String> arguments =
                        List.of(dataset.toString(), config.toString(), checkpoint.toString(), states.toString());
                return supervise(arguments, folder.resolve("worker.log"), control, onEpoch, progress);
            } finally {
                CheckpointWriter.clear(checkpoint);
                Files.deleteIfExists(folder.resolve("request.json"));
                Files.deleteIfExists(folder.resolve("worker.log"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw cannotStart(e);
        }
    }

    private TrainingSummary supervise(
            List<String> arguments, Path log, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress)
            throws IOException {
        progress.update(-1, "train.starting");
        // Here rather than in the other process, so that somebody can be told how far it is.
        EngineRuntime.unpack();
        try (RunningWorker worker = RunningWorker.start(command, arguments, log)) {
            Supervision supervision = new Supervision(onEpoch);
            boolean ended = false;
            while (!ended) {
                ended = worker.endsWithinMoment();
                if (progress.isCancelled() || control.endsAtOnce()) {
                    throw new CancellationException();
                }
                worker.tell(control.wish());
                for (String line : worker.newLines()) {
                    supervision.hear(line);
                }
            }
            return supervision.outcome(worker, log);
        }
    }

    static ProblemException cannotStart(IOException cause) {
        List<Object> arguments = List.of(String.valueOf(cause.getMessage()));
        return new ProblemException(new Problem("dev.vitrine.engine.problems", "worker.cannotStart", arguments), cause);
    }

    /** What has been heard of the worker so far. */
    private static final class Supervision {

        private final Consumer<EpochReport> onEpoch;
        private @Nullable TrainingSummary summary;
        private @Nullable Problem problem;

        Supervision(Consumer<EpochReport> onEpoch) {
            this.onEpoch = onEpoch;
        }

        /** Lines of another kind come from libraries that print, and say nothing to us. */
        void hear(String line) {
            WorkerMessage message;
            try {
                message = WorkerMessage.parse(line);
            } catch (JsonProcessingException e) {
                return;
            }
            if (message.epoch() != null) {
                onEpoch.accept(message.epoch());
            }
            summary = message.summary() != null ? message.summary() : summary;
            problem = message.problem() != null ? message.problem() : problem;
        }

        TrainingSummary outcome(RunningWorker worker, Path log) throws IOException {
            if (problem != null) {
                throw new ProblemException(problem, null);
            }
            if (summary != null && worker.exitCode() == 0) {
                return summary;
            }
            throw WorkerDeath.problem(worker.exitCode(), log);
        }
    }
}
