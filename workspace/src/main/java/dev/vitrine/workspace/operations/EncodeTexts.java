package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.text.LanguageModel;
import dev.vitrine.engine.text.TextEncoder;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.TextVectorTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a vector of each item's title and description by the language model of the catalogue's script, and keeps it;
 * what was made before is not made again.
 */
public final class EncodeTexts {

    /** Kept at once, so that what was made before a cancel stays. */
    private static final int CHUNK = 1_000;

    /**
     * @param model by which the vectors are; null where no item has a text
     * @param items that have a text
     * @param made just now
     */
    public record Result(@Nullable String model, int items, int made) {}

    private final WorkspaceAccess workspace;
    private final int threads;

    public EncodeTexts(WorkspaceAccess workspace, int threads) {
        this.workspace = workspace;
        this.threads = threads;
    }

    /** @throws dev.vitrine.engine.ProblemException if this system cannot run language models */
    public Result run(Progress progress) {
        progress.update(-1, "text.reading");
        List<TextVectorTable.Text> texts = workspace.use(open -> new TextVectorTable(open.database()).texts());
        if (texts.isEmpty()) {
            return new Result(null, 0, 0);
        }
        LanguageModel model = LanguageModel.forTexts(
                texts.stream().map(TextVectorTable.Text::text).toList());
        List<TextVectorTable.Text> missing =
                workspace.use(open -> new TextVectorTable(open.database()).missing(texts, model.id()));
        if (!missing.isEmpty()) {
            make(model, missing, progress);
        }
        workspace.use(open -> {
            new TextVectorTable(open.database()).retain(model.id(), texts);
            return model;
        });
        return new Result(model.id(), texts.size(), missing.size());
    }

    private void make(LanguageModel model, List<TextVectorTable.Text> texts, Progress progress) {
        try (TextEncoder encoder = TextEncoder.open(model, threads)) {
            for (int from = 0; from < texts.size(); from += CHUNK) {
                List<TextVectorTable.Text> part = texts.subList(from, Math.min(texts.size(), from + CHUNK));
                Part seen = new Part(progress, from, texts.size());
                float[][] vectors = encoder.encode(
                        part.stream().map(TextVectorTable.Text::text).toList(), seen);
                List<TextVectorTable.Made> made = new ArrayList<>();
                for (int text = 0; text < vectors.length; text++) {
                    made.add(new TextVectorTable.Made(part.get(text), vectors[text]));
                }
                workspace.use(open -> {
                    new TextVectorTable(open.database()).put(model.id(), made);
                    return made;
                });
            }
        }
    }

    /** A chunk's progress as that of the whole. */
    private record Part(Progress whole, int before, int count) implements Progress {

        @Override
        public void update(double fraction, String stage, Object... details) {
            int done = before + (Integer) details[0];
            whole.update((double) done / count, stage, done, count);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
