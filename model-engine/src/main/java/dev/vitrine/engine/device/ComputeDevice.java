package dev.vitrine.engine.device;

import ai.djl.Device;
import ai.djl.engine.Engine;
import dev.vitrine.engine.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a model is computed on. */
public enum ComputeDevice {
    CPU,
    /** An NVIDIA graphics card. */
    CUDA,
    /** The graphics part of an Apple processor. */
    MPS;

    /** The choice that leaves it to the program. */
    public static final String AUTO = "auto";

    /** The name on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The device that a choice stands for on this machine.
     *
     * @param choice {@code auto}, {@code cpu}, {@code cuda} or {@code mps}
     * @throws ProblemException if there is no such device, or none by that name
     */
    public static ComputeDevice of(String choice) {
        if (choice.equalsIgnoreCase(AUTO)) {
            return preferred(available());
        }
        for (ComputeDevice device : values()) {
            if (device.id().equalsIgnoreCase(choice)) {
                return device.orProblem();
            }
        }
        throw ProblemException.engine("device.unknown", choice);
    }

    /** What this machine has, the processor first. */
    public static List<ComputeDevice> available() {
        EngineRuntime.start();
        List<ComputeDevice> found = new ArrayList<>(List.of(CPU));
        if (Engine.getInstance().getGpuCount() > 0) {
            found.add(CUDA);
        }
        if (hasMps(System.getProperty("os.name"), System.getProperty("os.arch"))) {
            found.add(MPS);
        }
        return found;
    }

    /**
     * What {@code auto} will stand for on this machine, where that can be told without loading the library; asks the
     * library elsewhere.
     */
    public static ComputeDevice foreseen() {
        if (EngineRuntime.isForCuda()) {
            return of(AUTO);
        }
        return hasMps(System.getProperty("os.name"), System.getProperty("os.arch")) ? MPS : CPU;
    }

    /** The library's default device is never MPS, so it has to be asked for by name. */
    public Device handle() {
        return switch (this) {
            case CPU -> Device.cpu();
            case CUDA -> Device.gpu();
            case MPS -> Device.of("mps", 0);
        };
    }

    /** Whether a handle is the processor's; the library's own question for graphics cards leaves MPS out. */
    public static boolean isCpu(Device device) {
        return device.getDeviceType().equals(CPU.handle().getDeviceType());
    }

    static ComputeDevice preferred(List<ComputeDevice> available) {
        return available.contains(CUDA) ? CUDA : available.contains(MPS) ? MPS : CPU;
    }

    static boolean hasMps(String system, String processor) {
        return system.toLowerCase(Locale.ROOT).startsWith("mac") && processor.equals("aarch64");
    }

    private ComputeDevice orProblem() {
        List<ComputeDevice> available = available();
        if (!available.contains(this)) {
            String there =
                    String.join(", ", available.stream().map(ComputeDevice::id).toList());
            throw ProblemException.engine("device.missing", id(), there);
        }
        return this;
    }
}
