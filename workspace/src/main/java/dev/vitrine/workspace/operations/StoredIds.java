package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.privacy.Pseudonyms;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** By which id a workspace has a shopper: the one that the shop gives, or the pseudonym in its place. */
final class StoredIds {

    private final @Nullable Pseudonyms pseudonyms;

    StoredIds(Workspace workspace) {
        String key = new DataState(workspace.database()).pseudonymKey();
        pseudonyms = key == null ? null : Pseudonyms.byFingerprint(key).orElse(null);
    }

    /** @param known whether the workspace has a shopper of an id */
    String of(String id, Predicate<String> known) {
        return pseudonyms == null || known.test(id) ? id : pseudonyms.of(id);
    }
}
