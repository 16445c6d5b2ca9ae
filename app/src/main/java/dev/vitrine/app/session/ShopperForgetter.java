package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ForgetShopper;

/** Forgets a shopper from whatever screen, once it was confirmed what goes. */
public final class ShopperForgetter {

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final Background background;
    private final Dialogs dialogs;

    public ShopperForgetter(OpenWorkspace workspace, Selection selection, Background background, Dialogs dialogs) {
        this.workspace = workspace;
        this.selection = selection;
        this.background = background;
        this.dialogs = dialogs;
    }

    public void forget(String shopper) {
        Workspace open = workspace.get();
        if (open != null) {
            ForgetShopper operation = new ForgetShopper(open);
            background.query(progress -> operation.outlook(shopper), outlook -> forget(operation, outlook));
        }
    }

    private void forget(ForgetShopper operation, ForgetShopper.Outlook outlook) {
        boolean confirmed = dialogs.confirm(
                "forget",
                outlook.shopper(),
                outlook.interactions(),
                outlook.judgements(),
                outlook.models().size(),
                String.join(", ", outlook.models()),
                outlook.interrupted().size(),
                String.join(", ", outlook.interrupted()));
        if (confirmed) {
            background.submit(
                    "job.forget",
                    progress -> operation.run(new ForgetShopper.Request(outlook.shopper()), progress),
                    result -> forgotten(outlook.shopper()));
        }
    }

    private void forgotten(String shopper) {
        if (shopper.equals(selection.shopperProperty().get())) {
            selection.selectShopper(null);
        }
        dialogs.done("forget.done");
        workspace.changed();
    }
}
