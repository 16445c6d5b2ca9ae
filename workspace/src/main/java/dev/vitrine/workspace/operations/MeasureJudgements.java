package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.JudgedSignals.Opinions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often models agree with held-out judgements: of two items of which one was liked for a shopper and the other turned
 * down, the liked one has the higher score. Equal scores are half an agreement, and so are items that a model does not
 * know.
 */
public final class MeasureJudgements {

    /**
     * @param judgements that went into the tuned model
     * @param shoppers held out, over whom the shares are means
     * @param pairs of their items
     * @param before share of pairs that the model gone on from puts right
     * @param after share that the tuned model puts right
     * @param difference after less before, with its paired 95% interval by bootstrap over shoppers
     */
    public record Result(int judgements, int shoppers, int pairs, double before, double after, Estimate difference) {}

    private final Workspace workspace;

    public MeasureJudgements(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param before name of the model gone on from
     * @param after name of the tuned model
     * @return empty where nothing that is held out says which of two items is the better
     */
    public Optional<Result> run(String before, String after, Progress progress) {
        JudgedSignals signals = JudgedSignals.of(workspace);
        List<Opinions> heldOut = signals.heldOutPairs(workspace);
        if (heldOut.isEmpty()) {
            return Optional.empty();
        }
        double[] earlier = shares(workspace.model(before), heldOut, progress);
        double[] tuned = shares(workspace.model(after), heldOut, progress);
        String learned = workspace.model(after).settings().getOrDefault("judgements", "0");
        return Optional.of(new Result(
                Integer.parseInt(learned),
                heldOut.size(),
                heldOut.stream()
                        .mapToInt(opinions ->
                                opinions.liked().size() * opinions.turnedDown().size())
                        .sum(),
                mean(earlier),
                mean(tuned),
                PairedBootstrap.of(tuned, earlier)));
    }

    /** Of each shopper's pairs, after the whole of the shopper's history. */
    private double[] shares(ModelCard model, List<Opinions> heldOut, Progress progress) {
        return workspace
                .openModels()
                .use(
                        model,
                        (recommender, origin) -> heldOut.stream()
                                .mapToDouble(opinions -> {
                                    progress.throwIfCancelled();
                                    ShopperTimeline timeline = ShopperTimeline.read(
                                            workspace, opinions.shopper(), model.dataset(), AsOf.NOW);
                                    return share(
                                            opinions,
                                            ShopperRanking.of(
                                                    recommender,
                                                    timeline.viewOf(recommender.vocabulary(), origin),
                                                    timeline,
                                                    SeenItems.KEPT));
                                })
                                .toArray());
    }

    private static double share(Opinions opinions, ShopperRanking ranking) {
        double right = 0;
        for (String liked : opinions.liked()) {
            for (String turnedDown : opinions.turnedDown()) {
                right += right(ranking, liked, turnedDown);
            }
        }
        return right / (opinions.liked().size() * opinions.turnedDown().size());
    }

    private static double right(ShopperRanking ranking, String liked, String turnedDown) {
        Optional<Float> better = ranking.scoreOf(liked);
        Optional<Float> worse = ranking.scoreOf(turnedDown);
        if (better.isEmpty() || worse.isEmpty()) {
            return 0.5;
        }
        return (Integer.signum(Float.compare(better.get(), worse.get())) + 1) / 2.0;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
