package dev.vitrine.app.cli;

import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what a recommendation came from. */
@Command(name = "explain", description = "Say which events of a shopper's history a recommendation came from.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "Name of the model.")
    private String model;

    @Option(names = "--shopper", paramLabel = "ID", description = "Id of the shopper.")
    private @Nullable String shopper;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description =
                    "In place of one shopper: say over N shoppers how far attention agrees with effects, by head.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Which shoppers are in the sample; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--layer",
            paramLabel = "N",
            description = "With --head and --json: also the queries, keys and values of that head, counted from 1.")
    private @Nullable Integer layer;

    @Option(names = "--head", paramLabel = "N", description = "See --layer.")
    private @Nullable Integer head;

    @Option(names = "--item", paramLabel = "ID", description = "The item; the first of the shopper's list by default.")
    private @Nullable String item;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "Places of the list that the item leaves or enters; ${DEFAULT-VALUE} by default.")
    private int top;

    @Option(
            names = "--as-of",
            defaultValue = "now",
            paramLabel = "now|test",
            description = "From all of the history, or with the last purchase hidden; ${DEFAULT-VALUE} by default.")
    private AsOf asOf;

    @Override
    public Integer call() {
        if ((shopper == null) == (sample == null)) {
            throw new IllegalUsage("give either --shopper or --sample");
        }
        if ((layer == null) != (head == null)) {
            throw new IllegalUsage("--layer and --head go together");
        }
        if (sample != null && sample < 1) {
            throw new IllegalUsage("--sample must be above 0");
        }
        if (top < 1) {
            throw new IllegalUsage("--top must be above 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            if (shopper == null) {
                judge(workspace, Objects.requireNonNull(sample));
            } else {
                explain(workspace, shopper);
            }
        }
        return CommandLineProgram.OK;
    }

    private void judge(Workspace workspace, int shoppers) {
        JudgeAttention.Result result = new JudgeAttention(workspace)
                .run(new JudgeAttention.Request(model, shoppers, seed), vitrine.progress());
        vitrine.answer(result, () -> vitrine.print(ReasonText.judged(result)));
    }

    private void explain(Workspace workspace, String shopper) {
        ExplainRecommendation.Result result = new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(model, shopper, item, asOf), vitrine.progress());
        WhatWouldChange.Result change = new WhatWouldChange(workspace)
                .run(new WhatWouldChange.Request(model, shopper, result.item().id(), top, asOf), vitrine.progress());
        HeadReadout read = layer == null || head == null
                ? null
                : new ReadHead(workspace)
                        .run(new ReadHead.Request(model, shopper, layer - 1, head - 1, asOf), vitrine.progress());
        ExplanationView view = ExplanationView.of(result, change, read, model, shopper, vitrine.locale());
        vitrine.answer(view, () -> print(view));
    }

    private void print(ExplanationView view) {
        vitrine.print("%s scores %s %s for %s with %s, rank %d, %s"
                .formatted(
                        model,
                        view.item(),
                        view.title(),
                        view.shopper(),
                        Numbers.metric(view.score()),
                        view.rank(),
                        asOf == AsOf.NOW ? "from the full history" : "with the last purchase hidden"));
        vitrine.print(String.join(" ", view.words()));
        TextTable table = new TextTable(
                "position>",
                "item",
                "title",
                "behaviour",
                "attention>",
                "gradients>",
                "leave-one-out>",
                "rank without>");
        for (ExplanationView.Event event : view.history()) {
            table.row(
                    event.position(),
                    event.item(),
                    TextTable.shortened(event.title(), 48),
                    event.behaviour(),
                    event.attention() == null ? "-" : Numbers.metric(event.attention()),
                    event.gradient() == null ? "-" : Numbers.signed(event.gradient()),
                    Numbers.signed(event.leaveOneOut()),
                    event.rankWithout());
        }
        vitrine.print(table.toString());
        vitrine.print("Attention: last event's row of the last layer, mean of its heads"
                + (view.attention() == null ? "; this model has none." : "."));
        vitrine.print("Leave-one-out: the score minus the score as if the event had never happened.");
        if (view.completenessError() != null) {
            vitrine.print(
                    "Gradients: integrated on the way from no items; their sum misses the score's change by %.2f%%."
                            .formatted(100 * view.completenessError()));
        }
        if (view.faithfulness() != null) {
            vitrine.print(ReasonText.trust(view.faithfulness()));
        }
        for (HeadMeasures head : view.heads()) {
            vitrine.print("Layer %d head %d: %s."
                    .formatted(
                            head.layer() + 1,
                            head.head() + 1,
                            head.mostly().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        vitrine.print(ReasonText.change(view.rank(), view.change()));
    }
}
