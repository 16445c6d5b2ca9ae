package dev.vitrine.app.selfcheck;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.training.DeviceCheck;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether the tensor library starts here, and on what it computes. */
final class EngineChecks {

    private final Locale locale;
    private boolean started;

    /** @param locale of the reason that is told when it does not start */
    EngineChecks(Locale locale) {
        this.locale = locale;
    }

    Finding natives() {
        String folder = ProgramFolder.find().resolve("natives").toString();
        try {
            EngineRuntime.start();
            started = true;
            return Finding.ok("natives", folder);
        } catch (ProblemException e) {
            return Finding.failed("natives", folder, e.problem().why(locale));
        }
    }

    Finding device() {
        if (!started) {
            return Finding.failed("device");
        }
        return Finding.ok(
                "device",
                ComputeDevice.available().stream().map(Enum::name).collect(Collectors.joining(", ")),
                Runtime.getRuntime().availableProcessors());
    }

    /** Whether a device computes what the processor does. */
    Finding training(String device) {
        if (!started) {
            return Finding.failed("device");
        }
        try {
            DeviceCheck.Result result = DeviceCheck.run(device);
            return Finding.when(
                    result.ok(),
                    CheckState.FAILED,
                    "training",
                    result.device().id(),
                    DeviceCheck.STEPS,
                    result.difference(),
                    result.seconds(),
                    result.processorSeconds(),
                    DeviceCheck.TOLERANCE);
        } catch (ProblemException e) {
            return Finding.failed(
                    "trainingDevice",
                    device,
                    e.problem().what(locale),
                    e.problem().todo(locale));
        }
    }
}
