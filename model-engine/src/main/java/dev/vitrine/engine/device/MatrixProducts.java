package dev.vitrine.engine.device;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which kernels the tensor library multiplies matrices of single precision with.
 *
 * <p>By itself it takes MKL's, which make do with AVX2 on processors of AMD; oneDNN's are for AVX-512 on all that have
 * it, and twice as quick there. They are made for each shape anew, so that they are worth it for large products only.
 * The library hands products to oneDNN when it is asked for their precision 'medium', which would let oneDNN round the
 * factors to bfloat16; {@link NativeSettings} keeps it from that. DJL has no way to ask, so that the library's own
 * function is called by its name in the file.
 */
public final class MatrixProducts {

    private static final String LIBRARY = "libtorch_cpu.so";
    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String SET_PRECISION =
            "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";
    private static final int HIGHEST = 0;
    private static final int MEDIUM = 2;

    private MatrixProducts() {}

    /**
     * Does the work with the kernels for large products, where there are any. The switch is one for the whole process: {@link
     * #usual} work, of which there may be none in it, waits meanwhile; others' large products do not.
     */
    public static <T> T large(Supplier<T> work) {
        TwoKinds kinds = Kernels.KINDS;
        return kinds == null ? work.get() : kinds.first(work);
    }

    /** Does work whose last digits may not depend on whether another thread has large products at the time. */
    public static <T> T usual(Supplier<T> work) {
        TwoKinds kinds = Kernels.KINDS;
        return kinds == null ? work.get() : kinds.second(work);
    }

    private record Kernels(Function setter, Pointer context) {

        static final @Nullable TwoKinds KINDS = kinds();

        private static @Nullable TwoKinds kinds() {
            Kernels kernels = find();
            return kernels == null ? null : new TwoKinds(() -> kernels.choose(MEDIUM), () -> kernels.choose(HIGHEST));
        }

        private static @Nullable Kernels find() {
            EngineRuntime.start();
            Path folder = EngineRuntime.tensorFolder();
            if (folder == null || !NativeSettings.areLargeProductsExact()) {
                return null;
            }
            String library = folder.resolve(LIBRARY).toString();
            try {
                Pointer context = Function.getFunction(library, CONTEXT).invokePointer(new Object[0]);
                return new Kernels(Function.getFunction(library, SET_PRECISION), context);
            } catch (UnsatisfiedLinkError e) {
                System.getLogger(MatrixProducts.class.getName())
                        .log(System.Logger.Level.DEBUG, "another library: its kernels stay", e);
                return null;
            }
        }

        void choose(int precision) {
            setter.invokeVoid(new Object[] {context, precision});
        }
    }
}
