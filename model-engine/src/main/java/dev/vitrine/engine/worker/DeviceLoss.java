package dev.vitrine.engine.worker;

import dev.vitrine.engine.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a graphics card that was lost, or is full, by what the tensor library says. */
final class DeviceLoss {

    private static final List<String> DEVICES = List.of("cuda", "cublas", "cudnn", "nccl", "mps", "metal");
    private static final String FULL = "out of memory";

    private DeviceLoss() {}

    /** The problem where a failure is one of the device. */
    static Optional<ProblemException> problem(Throwable failure, String device) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (DEVICES.stream().anyMatch(words::contains)) {
                String key = words.contains(FULL) ? "device.full" : "device.lost";
                return Optional.of(ProblemException.engine(key, device, firstLine(each)));
            }
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
