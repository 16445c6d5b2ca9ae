package dev.vitrine.engine.device;

import com.sun.jna.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What decides the speed of the tensor library and must be in place before it is loaded, on Linux with glibc: threads of
 * OpenMP that wait do not spin, memory is kept and used again rather than given back page by page and asked for anew,
 * and the kernels are those for AVX2.
 *
 * <p>The kernels for AVX-512 take their exponential from a function that reads a constant under a mask nearly always
 * empty. Where the constant's page is not at hand such a read takes the long way and does not bring the page either:
 * softmax took 15 ns a value for 0.8. Matrix products have their own kernels and stay as they are.
 */
public final class NativeSettings {

    /** How far oneDNN goes, and one before what can multiply bfloat16. */
    private static final String INSTRUCTIONS = "ONEDNN_MAX_CPU_ISA";

    private static final String WITHOUT_BFLOAT16 = "AVX512_CORE_VNNI";

    private static final String MALLOC = "MALLOC_MMAP_MAX_";
    private static final int TRIM_THRESHOLD = -1;
    private static final int MMAP_THRESHOLD = -3;

    /** glibc takes no more. */
    private static final int LARGEST_KEPT = 32 << 20;

    private static final int KEPT_IN_ALL = 256 << 20;

    private NativeSettings() {}

    /** The environment of a process that does nothing but train: it keeps all the memory it ever had. */
    public static Map<String, String> ofTraining() {
        Map<String, String> environment = new TreeMap<>(ofAnyProcess());
        environment.put("MALLOC_ARENA_MAX", "8");
        environment.put(MALLOC, "0");
        environment.put("MALLOC_TRIM_THRESHOLD_", Long.toString(Long.MAX_VALUE));
        environment.put("MALLOC_TOP_PAD_", Integer.toString(64 << 20));
        return environment;
    }

    /** Puts them in place in this process; what its environment says already stays. */
    static void apply() {
        if (!isLinux()) {
            return;
        }
        try {
            Function setVariable = Function.getFunction("c", "setenv");
            ofAnyProcess().forEach((name, value) -> setVariable.invokeInt(new Object[] {name, value, 0}));
            if (System.getenv(MALLOC) == null) {
                Function setting = Function.getFunction("c", "mallopt");
                setting.invokeInt(new Object[] {MMAP_THRESHOLD, LARGEST_KEPT});
                setting.invokeInt(new Object[] {TRIM_THRESHOLD, KEPT_IN_ALL});
            }
        } catch (UnsatisfiedLinkError e) {
            System.getLogger(NativeSettings.class.getName())
                    .log(System.Logger.Level.DEBUG, "another C library: its own settings stay", e);
        }
    }

    // Only a processor that has AVX-512 is told to do with less: the library does not check.
    private static Map<String, String> ofAnyProcess() {
        return hasAvx512()
                ? Map.of("GOMP_SPINCOUNT", "0", "ATEN_CPU_CAPABILITY", "avx2", INSTRUCTIONS, WITHOUT_BFLOAT16)
                : Map.of("GOMP_SPINCOUNT", "0");
    }

    /** Whether oneDNN multiplies with AVX-512, and nothing in a person's environment lets it round the factors. */
    static boolean areLargeProductsExact() {
        return hasAvx512()
                && Objects.requireNonNullElse(System.getenv(INSTRUCTIONS), WITHOUT_BFLOAT16)
                        .equals(WITHOUT_BFLOAT16);
    }

    private static boolean hasAvx512() {
        try {
            return isLinux() && Files.readString(Path.of("/proc/cpuinfo")).contains(" avx512f");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }
}
