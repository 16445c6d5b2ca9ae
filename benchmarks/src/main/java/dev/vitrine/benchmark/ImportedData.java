package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file brought into a workspace of its own and read back as sequences, as the program does it. */
final class ImportedData {

    private ImportedData() {}

    static PublicData.Loaded load(Path file, ImportOptions options) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder.path().resolve("workspace"))) {
            new ImportFiles(workspace)
                    .run(new ImportFiles.Request(List.of(file), List.of(options), null), Progress.NONE);
            SequenceDataset dataset = new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
            Map<Integer, String> ids = new HashMap<>();
            workspace
                    .database()
                    .scan("SELECT shopper_key, id FROM shopper", row -> ids.put(row.integer(1), row.text(2)));
            List<String> shoppers = Arrays.stream(dataset.userKeys())
                    .mapToObj(key -> String.valueOf(ids.get(key)))
                    .toList();
            return new PublicData.Loaded(dataset, shoppers);
        }
    }
}
