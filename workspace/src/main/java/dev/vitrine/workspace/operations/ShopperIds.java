package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;

/** The ids of the shoppers of a data set. */
final class ShopperIds {

    private final Map<Integer, String> idOfKey = new HashMap<>();

    ShopperIds(Workspace workspace) {
        workspace
                .database()
                .scan("SELECT shopper_key, id FROM shopper", row -> idOfKey.put(row.integer(1), row.text(2)));
    }

    String of(SequenceDataset dataset, int user) {
        return String.valueOf(idOfKey.get(dataset.userKeys()[user]));
    }
}
