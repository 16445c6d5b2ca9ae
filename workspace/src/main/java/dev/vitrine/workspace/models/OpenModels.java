package dev.vitrine.workspace.models;

import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Keeps the models used last in memory, so that lists follow a selection without reading checkpoints again; one whose
 * files have changed is read anew.
 */
public final class OpenModels implements AutoCloseable {

    private static final int KEPT = 6;

    /** Letters of a fingerprint that tell data sets apart. */
    private final CheckpointStore store;

    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    public OpenModels(CheckpointStore store) {
        this.store = store;
    }

    /** Runs the work with a model, which stays open at least until it is done. */
    public <T> T use(ModelCard model, Function<Recommender, T> work) {
        return use(model, (recommender, origin) -> work.apply(recommender));
    }

    /** The same for work that also asks what the model was fitted on. */
    public <T> T use(ModelCard model, BiFunction<Recommender, Manifest.Origin, T> work) {
        Slot slot = take(model);
        try {
            return work.apply(slot.recommender, slot.origin);
        } finally {
            giveBack(slot);
        }
    }

    private synchronized Slot take(ModelCard model) {
        String checkpoint = model.checkpoint();
        Map<String, FileTime> files = store.files(checkpoint);
        Slot slot = slots.get(checkpoint);
        if (slot == null || !slot.files.equals(files)) {
            forget(checkpoint);
            Manifest.Origin origin = originOf(model);
            slot = new Slot(store.open(checkpoint), origin, files);
            slots.put(checkpoint, slot);
            closeOldest();
        }
        slot.users++;
        return slot;
    }

    /** What the checkpoint was fitted on, which must be what the model was. */
    private Manifest.Origin originOf(ModelCard model) {
        Manifest.Origin origin = store.manifest(model.checkpoint()).origin();
        if (!origin.fingerprint().equals(model.fingerprint())) {
            throw WorkspaceProblem.of(
                    "model.otherWorkspace",
                    model.name(),
                    DatasetFingerprint.shortened(origin.fingerprint()),
                    DatasetFingerprint.shortened(model.fingerprint()));
        }
        return origin;
    }

    private void closeOldest() {
        Iterator<Slot> oldestFirst = slots.values().iterator();
        while (slots.size() > KEPT && oldestFirst.hasNext()) {
            Slot slot = oldestFirst.next();
            // The newest has no users yet either, but comes last and is never reached: KEPT is above 0.
            if (slot.users == 0) {
                oldestFirst.remove();
                slot.recommender.close();
            }
        }
    }

    private synchronized void giveBack(Slot slot) {
        slot.users--;
        if (slot.users == 0 && slot.forgotten) {
            slot.recommender.close();
        }
    }

    /** Lets go of a model, at once or when its last user is done. */
    public synchronized void forget(String checkpoint) {
        Slot slot = slots.remove(checkpoint);
        if (slot != null) {
            slot.forgotten = true;
            if (slot.users == 0) {
                slot.recommender.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(slots.keySet()).forEach(this::forget);
    }

    private static final class Slot {

        private final Recommender recommender;
        private final Manifest.Origin origin;
        private final Map<String, FileTime> files;
        private int users;
        private boolean forgotten;

        Slot(Recommender recommender, Manifest.Origin origin, Map<String, FileTime> files) {
            this.recommender = recommender;
            this.origin = origin;
            this.files = files;
        }
    }
}
