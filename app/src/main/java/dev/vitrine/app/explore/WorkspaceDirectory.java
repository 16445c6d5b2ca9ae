package dev.vitrine.app.explore;

import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import java.util.List;

/** The shoppers of a workspace. */
public record WorkspaceDirectory(Workspace workspace) implements ShopperDirectory {

    @Override
    public List<ShopperCard> find(String text, int offset, int limit) {
        return workspace.findShoppers(text, offset, limit);
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return workspace.history(shopper);
    }
}
