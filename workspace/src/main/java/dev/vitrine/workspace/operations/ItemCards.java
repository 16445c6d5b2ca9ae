package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;

/** Looks up what to show of an item that a model knows. */
final class ItemCards {

    private static final int NO_KEY = -1;

    private ItemCards() {}

    /** An item that has left the workspace since the model was trained is shown by its id. */
    static ItemCard of(Workspace open, String id) {
        return open.item(id)
                .orElseGet(() -> new ItemCard(NO_KEY, id, id, null, null, null, null, null, null, null, null));
    }
}
