package dev.vitrine.engine.worker;

import dev.vitrine.engine.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a graphics card that was lost, or is full, by what the tensor library says. */
final class DeviceLoss {

    /** At the beginning of a word, for "attempts" tells of no card. */
    private static final Pattern DEVICE = Pattern.compile("\\b(cuda|cublas|cudnn|nccl|mps|metal)");

    private static final String FULL = "out of memory";

    private DeviceLoss() {}

    /** The problem where a failure is one of the device. */
    static Optional<ProblemException> problem(Throwable failure, String device) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (DEVICE.matcher(words).find()) {
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
