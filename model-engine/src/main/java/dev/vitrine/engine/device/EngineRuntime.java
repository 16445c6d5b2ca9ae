package dev.vitrine.engine.device;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.engine.Progress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Starts the tensor library once, with settings that must be in place before its first use. */
public final class EngineRuntime {

    /** Of one thread; glibc lets the heap of a thread grow to 64 MB in one piece. */
    private static final long WORKING_MEMORY = 62L << 20;

    private static final int THREADS_OF_TRAINING = 2;

    private static boolean started;
    private static Progress watcher = Progress.NONE;

    private EngineRuntime() {}

    /** Starts with as many threads as the machine has processors; does nothing if started before. */
    public static void start() {
        start(Runtime.getRuntime().availableProcessors());
    }

    /** Whether {@link #unpack} has nothing left to do. */
    public static boolean isUnpacked() {
        return nativeFiles().areThere();
    }

    /** From now on told of the unpacking that others set off. */
    public static synchronized void reportUnpackingTo(Progress progress) {
        watcher = progress;
    }

    /** The same as {@link #unpack(Progress)}, told to whoever wants to know. */
    public static synchronized void unpack() {
        unpack(watcher);
    }

    /**
     * Lays the library's files into the program's own folder, if they are not there yet, without loading them.
     *
     * @throws ProblemException if there is no room for them, or the folder may not be written to
     */
    public static synchronized void unpack(Progress progress) {
        nativeFiles().unpack(progress);
    }

    /** Whether the program carries the library in the edition that computes on a graphics card of NVIDIA. */
    static boolean isForCuda() {
        return nativeFiles().edition().startsWith("cu");
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
        String natives = cache();
        unpack();
        NativeSettings.apply();
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

    /** The threads for the work within one operation. */
    public static int threads() {
        start();
        return JniUtils.getNumThreads();
    }

    /** Does work whose operations use so many threads each, where it is called on this thread. */
    private static void on(int threads, Runnable work) {
        int before = JniUtils.getNumThreads();
        JniUtils.setNumThreads(threads);
        try {
            work.run();
        } finally {
            JniUtils.setNumThreads(before);
        }
    }

    /**
     * Does parts of work side by side, each on one thread alone: where the parts are many, that takes less time than to
     * share out each of their operations. Nothing is recorded for gradients.
     */
    public static void sideBySide(int parts, IntConsumer work) {
        sideBySide(parts, 1, work);
    }

    /**
     * The same with more threads for each part.
     *
     * @param threadsOfPart for the work within one of its operations
     */
    public static void sideBySide(int parts, int threadsOfPart, IntConsumer work) {
        int before = threads();
        if (before == 1) {
            IntStream.range(0, parts).forEach(work);
            return;
        }
        try {
            SideThreads.run(parts, before, part -> unrecorded(part, threadsOfPart, work));
        } finally {
            JniUtils.setNumThreads(before); // also of threads that come, whoever was the last to set it
        }
    }

    private static void unrecorded(int part, int threads, IntConsumer work) {
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try {
            on(threads, () -> work.accept(part));
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    /**
     * Takes the memory that training works in once, before it begins, so that the process neither grows later nor finds
     * out late that there is none. Arrays of a step that come and go leave holes between what stays, too small for the
     * next ones; without this the process grows into its holes over some hundred steps.
     */
    public static void takeWorkingMemory(int threads) {
        start(threads);
        int takers = Math.min(threads, THREADS_OF_TRAINING);
        CountDownLatch taken = new CountDownLatch(takers);
        sideBySide(takers, taker -> {
            try (NDManager manager = newManager(ComputeDevice.CPU)) {
                for (int piece = 0; piece < THREADS_OF_TRAINING / takers; piece++) {
                    manager.zeros(new Shape(WORKING_MEMORY), DataType.UINT8).addi(1); // zeros need not be written
                }
                taken.countDown();
                taken.await(1, TimeUnit.SECONDS); // lest one thread takes it all
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How many native arrays are alive, for a look at what leaks. */
    public static int liveArrays() {
        try (NDManager probe = newManager(ComputeDevice.CPU)) {
            return probe.getParentManager().getManagedArrays().size();
        }
    }

    /**
     * Makes ready what runs language models, offline and without the tensor library.
     *
     * @return the folder of its native files
     * @throws ProblemException if the program carries none for this system, or they cannot be unpacked
     */
    public static synchronized Path unpackTextLibrary() {
        System.setProperty("ai.djl.offline", "true");
        Path cache = Path.of(cache());
        PackedFiles packed = PackedFiles.ofProgram();
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        NativeLibrary library = NativeLibrary.ofText(packed, system, processor);
        if (library == null) {
            throw ProblemException.engine("text.noNatives", system, processor);
        }
        new NativeFiles(cache, packed, library).unpack(watcher);
        return cache.resolve(library.folder());
    }

    /** Where the tensor library's files lie; null where the program carries none. */
    static @Nullable Path tensorFolder() {
        return nativeFiles().folder();
    }

    private static NativeFiles nativeFiles() {
        return new NativeFiles(Path.of(cache()), PackedFiles.ofProgram());
    }

    /** Where the library looks for its files. */
    private static String cache() {
        setIfAbsent("DJL_CACHE_DIR", ProgramFolder.find().resolve("natives").toString());
        return System.getProperty("DJL_CACHE_DIR");
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
