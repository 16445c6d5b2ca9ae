package dev.vitrine.benchmark;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The resident size and the number of live native arrays of a training process as training goes on, in a process started
 * with the worker's own settings (Linux).
 *
 * <p>Arguments: the folder of the data; {@code --as-needed} for a process that does not take its working memory at once
 * as the worker does, so that growth within it shows. An epoch of Amazon Beauty is about 250 steps here, so that epochs 2
 * and 20 are steps 500 and 5,000.
 */
public final class TrainingMemory {

    private static final int EPOCHS = 20;
    private static final int EARLY_EPOCHS = 2;
    private static final int STEPS = 250;
    private static final int THREADS = 2;
    private static final String AS_NEEDED = "--as-needed";

    private TrainingMemory() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(TrainingMemory.class, args);
        }
        if (!List.of(args).contains(AS_NEEDED)) {
            EngineRuntime.takeWorkingMemory(THREADS);
        }
        train(PublicData.AMAZON_BEAUTY.load(Path.of(args[0])).dataset());
    }

    private static void train(SequenceDataset dataset) {
        Map<String, String> settings = Map.of("batch-positions", "526");
        TrainingRequest request =
                new TrainingRequest(settings, EPOCHS, null, 1, THREADS, ComputeDevice.CPU.id(), false, false);
        List<Long> sizes = new ArrayList<>();
        SequenceTrainer.train(dataset, request, new TrainingControl(), epoch -> {
                    long resident = ProcessMemory.residentKilobytes();
                    sizes.add(resident);
                    System.out.printf(
                            Locale.ROOT,
                            "epoch %d, about step %d: resident %.1f MB, live native arrays %d%n",
                            epoch.epoch(),
                            STEPS * epoch.epoch(),
                            resident / 1024.0,
                            EngineRuntime.liveArrays());
                })
                .close();
        double growth = 100.0 * sizes.get(EPOCHS - 1) / sizes.get(EARLY_EPOCHS - 1) - 100;
        System.out.printf(
                Locale.ROOT, "step %,d against step %d: %+.2f%%%n", STEPS * EPOCHS, STEPS * EARLY_EPOCHS, growth);
    }
}
