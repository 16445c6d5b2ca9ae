package dev.vitrine.engine.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a library the program carries for this system.
 *
 * @param folder of this version and edition, within the cache
 * @param edition such as {@code cpu} or {@code cu124}
 * @param packedIn folder in the jar
 * @param files names, in the jar as in the folder
 */
record NativeLibrary(String folder, String edition, String packedIn, List<String> files) {

    private static final String TENSORS = "native/lib/pytorch.properties";
    private static final String TEXT_VERSION = "1.21.1";

    NativeLibrary {
        files = List.copyOf(files);
    }

    /** Name of a file in the jar. */
    String entry(String file) {
        return packedIn + "/" + file;
    }

    /** The one that computes with tensors; null where the program carries none. */
    static @Nullable NativeLibrary ofTensors(Path cache, PackedFiles packed) {
        if (!packed.has(TENSORS)) {
            return null;
        }
        Properties description = new Properties();
        try (InputStream in = packed.open(TENSORS)) {
            description.load(in);
        } catch (IOException e) {
            throw NativeFiles.problem(cache, e);
        }
        String edition = description.getProperty("flavor");
        String system = description.getProperty("classifier");
        return new NativeLibrary(
                "pytorch/%s-%s-%s".formatted(description.getProperty("version"), edition, system),
                edition,
                "pytorch/%s/%s".formatted(edition, system),
                List.of(description.getProperty("libraries").split(",")));
    }

    /** The one that runs language models; null where the program carries none for this system. */
    static @Nullable NativeLibrary ofText(PackedFiles packed, String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        boolean windows = name.startsWith("windows");
        boolean mac = name.startsWith("mac");
        String arch = osArch.equals("aarch64") || osArch.equals("arm64") ? "aarch64" : "x64";
        String system = (windows ? "win-" : mac ? "osx-" : "linux-") + arch;
        NativeLibrary library = new NativeLibrary(
                "onnxruntime/%s-%s".formatted(TEXT_VERSION, system),
                "cpu",
                "ai/onnxruntime/native/" + system,
                List.of(fileOf("onnxruntime", windows, mac), fileOf("onnxruntime4j_jni", windows, mac)));
        return library.files().stream().allMatch(file -> packed.has(library.entry(file))) ? library : null;
    }

    private static String fileOf(String library, boolean windows, boolean mac) {
        return windows ? library + ".dll" : "lib" + library + (mac ? ".dylib" : ".so");
    }
}
