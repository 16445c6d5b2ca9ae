package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Folders;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Three models of the ring, the Transformer trained in its own process: made once for all classes that ask of them, which
 * leave them as they were.
 */
final class RingModels implements AutoCloseable {

    static final String NETWORK = "ring walker";

    /** Gives the models to who has them in the constructor. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RingModels.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(RingModels.class))
                    .getOrComputeIfAbsent(RingModels.class, key -> new RingModels(), RingModels.class);
        }
    }

    private final Path folder;
    private final Workspace workspace;
    private final List<EpochReport> epochs = new ArrayList<>();
    private final TrainModel.Result trained;

    private RingModels() {
        try {
            folder = Files.createTempDirectory("ring");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        trained = train(ModelKind.TRANSFORMER, NETWORK, 12);
        train(ModelKind.POPULARITY, null, null);
        train(ModelKind.TRANSITION, null, null);
    }

    Path folder() {
        return folder;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Of the Transformer's training, as they were told. */
    List<EpochReport> epochs() {
        return epochs;
    }

    /** What came of the Transformer's training. */
    TrainModel.Result trained() {
        return trained;
    }

    TrainModel.Result train(ModelKind kind, String name, Integer rounds) {
        return run(request(kind, name, rounds), new TrainingControl());
    }

    static TrainModel.Request request(ModelKind kind, String name, Integer rounds) {
        Map<String, String> settings = kind == ModelKind.TRANSFORMER ? Map.of("dimension", "16") : Map.of();
        return new TrainModel.Request(kind, name, settings, rounds, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
    }

    TrainModel.Result run(TrainModel.Request request, TrainingControl control) {
        return new TrainModel(workspace)
                .run(
                        request,
                        control,
                        request.kind() == ModelKind.TRANSFORMER ? epochs::add : epoch -> {},
                        Progress.NONE);
    }

    @Override
    public void close() throws IOException {
        workspace.close();
        Folders.delete(folder);
    }
}
