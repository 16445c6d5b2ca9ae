package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;

/** How much was said of items that fine-tuning could learn from. */
public final class CountJudgements {

    /**
     * @param judgements items that were liked or turned down for some shopper, to be learned from
     * @param shoppers for whom
     * @param heldOut items that are held out, to measure by them
     * @param heldOutShoppers for whom something was liked and something turned down
     */
    public record Result(int judgements, int shoppers, int heldOut, int heldOutShoppers) {}

    private final Workspace workspace;

    public CountJudgements(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run() {
        return JudgedSignals.of(workspace).count(workspace);
    }
}
