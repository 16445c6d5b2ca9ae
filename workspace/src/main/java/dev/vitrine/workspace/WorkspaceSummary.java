package dev.vitrine.workspace;

/** The size of a workspace: shoppers and items with accepted interactions, and those interactions. */
public record WorkspaceSummary(long shoppers, long items, long interactions, long imports, long models) {

    public boolean isEmpty() {
        return interactions == 0;
    }
}
