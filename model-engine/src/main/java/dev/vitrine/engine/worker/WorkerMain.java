package dev.vitrine.engine.worker;

import ai.djl.engine.EngineException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.TransformerCheckpoint;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.training.BaseModel;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.RunStates;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The training process: a data set file, a request file, a checkpoint folder and one for what is kept after each epoch
 * in; a line of JSON per epoch and at the end out; {@code pause}, {@code resume}, {@code stop} and {@code cancel} on
 * standard input, whose end ends the process.
 */
public final class WorkerMain {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int CANCELLED = 130;

    private static final int ARGUMENTS = 4;

    /**
     * What a worker reads and writes.
     *
     * @param checkpoint folder that must not exist yet
     * @param states folder for what is kept after each epoch
     */
    record Files(Path dataset, Path request, Path checkpoint, Path states) {}

    private WorkerMain() {}

    public static void main(String[] arguments) {
        if (arguments.length != ARGUMENTS) {
            System.exit(WRONG_USAGE);
        }
        PrintStream lines = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        TrainingControl control = new TrainingControl();
        ControlInput.listen(System.in, control);
        Files files =
                new Files(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        System.exit(run(files, control, lines));
    }

    /** The exit code. */
    static int run(Files files, TrainingControl control, PrintStream lines) {
        try {
            SequenceDataset data = DatasetFile.read(files.dataset());
            TrainingRequest asked = new ObjectMapper().readValue(files.request().toFile(), TrainingRequest.class);
            train(data, asked, files, control, lines);
            return 0;
        } catch (ProblemException e) {
            lines.println(WorkerMessage.of(e.problem()).toLine());
            return FAILED;
        } catch (CancellationException e) {
            return CANCELLED;
        } catch (IOException e) {
            lines.println(
                    WorkerMessage.of(TrainingProcess.cannotStart(e).problem()).toLine());
            return FAILED;
        }
    }

    private static void train(
            SequenceDataset data, TrainingRequest request, Files files, TrainingControl control, PrintStream lines) {
        try {
            trainOn(data, request, files, control, lines);
        } catch (EngineException e) {
            throw DeviceLoss.problem(e, request.device())
                    .<RuntimeException>map(problem -> problem)
                    .orElse(e);
        }
    }

    private static void trainOn(
            SequenceDataset data, TrainingRequest request, Files files, TrainingControl control, PrintStream lines) {
        RunStates states = RunStates.in(files.states());
        try (TrainedTransformer trained = train(
                data,
                request,
                states,
                control,
                epoch -> lines.println(WorkerMessage.of(epoch).toLine()))) {
            TransformerCheckpoint.write(files.checkpoint(), trained, data, request);
            lines.println(WorkerMessage.of(trained.summary()).toLine());
        }
    }

    private static TrainedTransformer train(
            SequenceDataset data,
            TrainingRequest request,
            RunStates states,
            TrainingControl control,
            Consumer<EpochReport> listener) {
        EngineRuntime.takeWorkingMemory(request.threads());
        FineTuning fineTuning = request.fineTuning();
        if (fineTuning == null) {
            return SequenceTrainer.train(LeaveLastOut.of(data), request, states, control, listener);
        }
        try (BaseModel base = TransformerCheckpoint.readBase(Path.of(fineTuning.checkpoint()))) {
            return SequenceTrainer.fineTune(LeaveLastOut.of(data), request, base, states, control, listener);
        }
    }
}
