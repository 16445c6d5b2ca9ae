package dev.vitrine.workspace.models;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The names of a workspace's models, in a file beside its database: one process at a time may have the database, and to
 * open it may change it, but another shop's workspace must be able to find a model here whoever has it open.
 */
public final class ModelsFile {

    private static final System.Logger LOG = System.getLogger(ModelsFile.class.getName());

    private static final String NAME = "models.properties";
    private static final String FORMAT = "format";
    private static final int NEWEST = 1;

    private final Path workspace;
    private final Path file;

    /** @param workspace folder of the workspace */
    public ModelsFile(Path workspace) {
        this.workspace = workspace;
        this.file = workspace.resolve(NAME);
    }

    /** @param checkpoint name of its folder among the checkpoints */
    public record Entry(String name, String checkpoint, ModelKind kind) {}

    /**
     * Brings the file up to date, whole or not at all; where that is not possible, the next opening of the workspace will
     * do it.
     */
    void write(List<Entry> models) {
        Properties wanted = properties(models);
        try {
            if (!Files.exists(file) || !wanted.equals(load())) {
                Path partial = file.resolveSibling(NAME + ".partial");
                try (Writer writer = Files.newBufferedWriter(partial)) {
                    wanted.store(writer, null);
                }
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the list of models for other workspaces was not written", e);
        }
    }

    private static Properties properties(List<Entry> models) {
        Properties properties = new Properties();
        properties.setProperty(FORMAT, Integer.toString(NEWEST));
        for (int at = 0; at < models.size(); at++) {
            Entry model = models.get(at);
            properties.setProperty(at + ".name", model.name());
            properties.setProperty(at + ".checkpoint", model.checkpoint());
            properties.setProperty(at + ".kind", model.kind().name());
        }
        return properties;
    }

    /**
     * The models, newest first.
     *
     * @throws dev.vitrine.engine.ProblemException if a newer program wrote the file, or it is missing or damaged
     */
    public List<Entry> read() {
        if (!Files.exists(file)) {
            throw WorkspaceProblem.of("otherShop.older", workspace);
        }
        try {
            Properties properties = load();
            int format = Integer.parseInt(properties.getProperty(FORMAT, ""));
            if (format > NEWEST) {
                throw WorkspaceProblem.of("otherShop.newer", workspace, format, NEWEST);
            }
            return entries(properties);
        } catch (IOException | IllegalArgumentException e) {
            throw WorkspaceProblem.because(e, "otherShop.unreadable", workspace, NAME);
        }
    }

    private Properties load() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Entry> entries(Properties properties) {
        List<Entry> models = new ArrayList<>();
        for (int at = 0; properties.containsKey(at + ".name"); at++) {
            models.add(new Entry(
                    properties.getProperty(at + ".name"),
                    properties.getProperty(at + ".checkpoint", ""),
                    ModelKind.valueOf(properties.getProperty(at + ".kind", ""))));
        }
        return models;
    }
}
