package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.model.ItemInputShape;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.training.OtherShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.models.ModelsFile;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The models of another shop's workspace, which is neither opened nor changed: whoever has it open goes on undisturbed. */
public final class OtherShopModels {

    /**
     * @param checkpoint its folder
     * @param layers of its network
     * @param textDimension of the vectors of texts that it reads; 0 where it reads none
     */
    public record Model(OtherShop origin, ModelKind kind, Path checkpoint, int layers, int textDimension) {

        public String name() {
            return origin.model();
        }

        /** Whether training can go on from it in another shop. */
        public boolean canGoOn() {
            return kind.isTransformer() && textDimension > 0;
        }
    }

    private final Path folder;
    private final CheckpointStore checkpoints;

    /**
     * @param own workspace that is trained in
     * @throws ProblemException if the folder holds no workspace, or the same
     */
    public OtherShopModels(Path folder, Workspace own) {
        this.folder = folder;
        this.checkpoints = Workspace.checkpointsIn(folder);
        if (!Workspace.isOne(folder)) {
            throw WorkspaceProblem.of("otherShop.noWorkspace", folder);
        }
        if (isSame(folder, own.folder())) {
            throw WorkspaceProblem.of("otherShop.same", folder);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Those that training can go on from here, newest first.
     *
     * @throws ProblemException if there is none, or none that this version can read
     */
    public List<Model> fit() {
        List<Model> fit = new ArrayList<>();
        ProblemException unreadable = null;
        for (ModelsFile.Entry entry : entries()) {
            try {
                addIfFit(entry, fit);
            } catch (ProblemException e) {
                unreadable = e;
            }
        }
        if (fit.isEmpty()) {
            throw unreadable == null ? WorkspaceProblem.of("otherShop.noneFit", folder) : unreadable;
        }
        return fit;
    }

    private void addIfFit(ModelsFile.Entry entry, List<Model> fit) {
        if (entry.kind().isTransformer()) {
            Model model = model(entry);
            if (model.canGoOn()) {
                fit.add(model);
            }
        }
    }

    /**
     * The model of a name, which training can go on from.
     *
     * @throws ProblemException if there is none, it has no Transformer, or one that reads no texts, or a newer program
     *     wrote it
     */
    Model find(String name) {
        List<ModelsFile.Entry> entries = entries();
        ModelsFile.Entry entry = entries.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WorkspaceProblem.of(
                        "otherShop.noModel",
                        name,
                        folder,
                        entries.size(),
                        entries.stream().map(ModelsFile.Entry::name).collect(Collectors.joining(", "))));
        if (!entry.kind().isTransformer()) {
            throw ProblemException.engine("fineTuning.noTransformer", name);
        }
        Model model = model(entry);
        if (!model.canGoOn()) {
            throw ProblemException.engine("otherShop.readsNoTexts", name, shop());
        }
        return model;
    }

    private List<ModelsFile.Entry> entries() {
        Blocking.check();
        return new ModelsFile(folder).read();
    }

    private Model model(ModelsFile.Entry entry) {
        Manifest manifest = checkpoints.manifest(entry.checkpoint());
        return new Model(
                new OtherShop(shop(), entry.name(), manifest.origin().fingerprint()),
                entry.kind(),
                checkpoints.folder(entry.checkpoint()),
                manifest.transformer() == null ? 0 : manifest.transformer().layers(),
                textDimension(manifest));
    }

    /** Of the vectors of texts that a model reads; 0 where it reads none. */
    static int textDimension(Manifest manifest) {
        TransformerConfig network = manifest.transformer();
        ItemInputShape told = network == null ? null : network.itemInputs();
        return told == null ? 0 : told.textDimension();
    }

    /** Its folder's name, by which a person knows it. */
    private String shop() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }
}
