package dev.vitrine.engine.worker;

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
 * The training process: a data set file, a request file and a checkpoint folder in; a line of JSON per epoch and at the
 * end out; {@code pause}, {@code resume}, {@code stop} and {@code cancel} on standard input, whose end ends the process.
 */
public final class WorkerMain {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int CANCELLED = 130;

    private static final int ARGUMENTS = 3;

    private WorkerMain() {}

    public static void main(String[] arguments) {
        if (arguments.length != ARGUMENTS) {
            System.exit(WRONG_USAGE);
        }
        PrintStream lines = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        TrainingControl control = new TrainingControl();
        ControlInput.listen(System.in, control);
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), control, lines));
    }

    /** The exit code. */
    static int run(Path dataset, Path request, Path checkpoint, TrainingControl control, PrintStream lines) {
        try {
            SequenceDataset data = DatasetFile.read(dataset);
            TrainingRequest asked = new ObjectMapper().readValue(request.toFile(), TrainingRequest.class);
            train(data, asked, checkpoint, control, lines);
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
            SequenceDataset data,
            TrainingRequest request,
            Path checkpoint,
            TrainingControl control,
            PrintStream lines) {
        try (TrainedTransformer trained = train(
                data,
                request,
                control,
                epoch -> lines.println(WorkerMessage.of(epoch).toLine()))) {
            TransformerCheckpoint.write(checkpoint, trained, data, request);
            lines.println(WorkerMessage.of(trained.summary()).toLine());
        }
    }

    private static TrainedTransformer train(
            SequenceDataset data, TrainingRequest request, TrainingControl control, Consumer<EpochReport> listener) {
        EngineRuntime.takeWorkingMemory(request.threads());
        FineTuning fineTuning = request.fineTuning();
        if (fineTuning == null) {
            return SequenceTrainer.train(data, request, control, listener);
        }
        try (BaseModel base = TransformerCheckpoint.readBase(Path.of(fineTuning.checkpoint()))) {
            return SequenceTrainer.fineTune(LeaveLastOut.of(data), request, base, control, listener);
        }
    }
}
