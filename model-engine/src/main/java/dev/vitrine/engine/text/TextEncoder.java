package dev.vitrine.engine.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.device.EngineRuntime;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * Makes a vector of each text, so that texts of like meaning have vectors of like direction; for one thread at a time.
 *
 * <p>The vector is the mean of the last hidden states of all tokens (MiniLM) or the state of the first one (bge), as the
 * models' authors use them, at length 1.
 */
public final class TextEncoder implements AutoCloseable {

    /** What the models were trained on; longer texts are cut there. */
    private static final int MOST_TOKENS = 128;

    private static final Map<String, String> CUT =
            Map.of("truncation", "true", "maxLength", Integer.toString(MOST_TOKENS), "padding", "false");

    private final LanguageModel model;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private TextEncoder(
            LanguageModel model, HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a model.
     *
     * @param threads for the work within one text
     * @throws ProblemException if the program cannot run language models on this system, or there is no room for them
     */
    public static TextEncoder open(LanguageModel model, int threads) {
        System.setProperty(
                "onnxruntime.native.path", EngineRuntime.unpackTextLibrary().toString());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0"); // others have work for the processor too
            HuggingFaceTokenizer tokenizer;
            try (InputStream in = resource(model.id() + "-tokenizer.json")) {
                tokenizer = HuggingFaceTokenizer.newInstance(in, CUT);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session;
            try (InputStream in = resource(model.id() + ".onnx")) {
                session = environment.createSession(in.readAllBytes(), options);
            }
            return new TextEncoder(model, tokenizer, environment, session);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw ProblemException.engine("text.failed", e.toString());
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = TextEncoder.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    public LanguageModel model() {
        return model;
    }

    /**
     * Vectors of length 1, one for each text, {@code [texts, dimension]}; zero for a text without words.
     *
     * @throws java.util.concurrent.CancellationException if cancelled between two texts
     */
    public float[][] encode(List<String> texts, Progress progress) {
        Blocking.check();
        float[][] vectors = new float[texts.size()][model.dimension()];
        for (int text = 0; text < vectors.length; text++) {
            progress.throwIfCancelled();
            if (!texts.get(text).isBlank()) {
                encode(tokenizer.encode(texts.get(text)), vectors[text]);
            }
            progress.update((text + 1.0) / vectors.length, "text.encoding", text + 1, vectors.length);
        }
        return vectors;
    }

    /** One at a time: the quantised model scales by what it is given at once, and a vector must be the text's own. */
    private void encode(Encoding encoding, float[] vector) {
        long[] shape = {1, encoding.getIds().length};
        try (OnnxTensor words = tensor(encoding.getIds(), shape);
                OnnxTensor real = tensor(encoding.getAttentionMask(), shape);
                OnnxTensor types = tensor(encoding.getTypeIds(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", real, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer(); // [1, tokens, dimension]
            pool(states, model == LanguageModel.CHINESE ? 1 : encoding.getIds().length, vector);
        } catch (OrtException e) {
            throw ProblemException.engine("text.failed", e.toString());
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** The mean of the first states, at length 1. */
    private static void pool(FloatBuffer states, int count, float[] vector) {
        float[] state = new float[vector.length];
        for (int token = 0; token < count; token++) {
            states.get(token * vector.length, state);
            for (int at = 0; at < vector.length; at++) {
                vector[at] += state[at];
            }
        }
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int at = 0; at < vector.length; at++) {
            vector[at] *= scale;
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw ProblemException.engine("text.failed", e.toString());
        }
    }
}
