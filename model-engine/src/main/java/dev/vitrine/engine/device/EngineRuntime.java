package dev.vitrine.engine.device;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.ProgramFolder;

/** Starts the tensor library once, with settings that must be in place before its first use. */
public final class EngineRuntime {

    private static boolean started;

    private EngineRuntime() {}

    /** Starts with as many threads as the machine has processors; does nothing if started before. */
    public static void start() {
        start(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts the library offline, its native files in the program's own folder; does nothing if started before.
     *
     * @param threads for the work within one operation
     * @throws ProblemException if its files cannot be unpacked or loaded
     */
    public static synchronized void start(int threads) {
        if (started) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.default_engine", "PyTorch");
        String natives = ProgramFolder.find().resolve("natives").toString();
        setIfAbsent("DJL_CACHE_DIR", natives);
        setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
        setIfAbsent("ai.djl.pytorch.num_threads", Integer.toString(threads));
        try {
            Engine.getInstance();
        } catch (RuntimeException | LinkageError e) {
            throw ProblemException.engine("natives.failed", natives, rootOf(e).toString());
        }
        started = true;
    }

    /** An owner of native arrays on a device; whoever asked for it closes it. */
    public static NDManager newManager(ComputeDevice device) {
        return newManager(device.handle());
    }

    /** The same by the library's own name of the device. */
    public static NDManager newManager(Device device) {
        start();
        return Engine.getInstance().newBaseManager(device);
    }

    /**
     * Keeps what the calling thread does from being recorded for gradients; the library's default is to record, except
     * on the thread that started it.
     */
    public static void recordNothingHere() {
        start();
        JniUtils.setGradMode(false);
    }

    /** Sets the threads for the work within one operation, of all threads and from now on. */
    public static void useThreads(int threads) {
        start(threads);
        JniUtils.setNumThreads(threads);
    }

    /** How many native arrays are alive, for a look at what leaks. */
    public static int liveArrays() {
        try (NDManager probe = newManager(ComputeDevice.CPU)) {
            return probe.getParentManager().getManagedArrays().size();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
