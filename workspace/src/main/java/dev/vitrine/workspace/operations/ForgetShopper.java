package dev.vitrine.workspace.operations;

import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.imports.history.ShopperErasure;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.TrainingRuns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Erases all that the workspace knows of a shopper, down to the bytes of its files. */
public final class ForgetShopper {

    /** @param shopper id */
    public record Request(String shopper) {}

    /**
     * What there is of a shopper.
     *
     * @param interactions set aside ones too
     * @param models that were trained while the shopper's data were there, newest first
     * @param interrupted trainings whose copy of the events holds the shopper's, and goes, newest first
     */
    public record Outlook(
            String shopper, long interactions, long judgements, List<String> models, List<String> interrupted) {}

    /**
     * What was erased.
     *
     * @param rejections rejected rows whose text named the shopper, and is gone
     * @param personas made-up shoppers that were named after the shopper
     * @param rules that asked for the shopper
     * @param models that were trained while the shopper's data were there, newest first
     * @param interrupted trainings that were given up, since their copy of the events held the shopper's
     */
    public record Result(
            String shopper,
            long interactions,
            long judgements,
            long rejections,
            long personas,
            long rules,
            List<String> models,
            List<String> interrupted) {}

    private record Known(int key, @Nullable Long since) {

        /** At a time in milliseconds since 1970, UTC. */
        boolean wasThere(long time) {
            return since == null || time >= since;
        }
    }

    private final Workspace workspace;

    public ForgetShopper(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What there is; changes nothing. */
    public Outlook outlook(String shopper) {
        Optional<Known> known = known(shopper);
        return new Outlook(
                shopper,
                known.map(this::interactions).orElse(0L),
                known.map(found -> count("""
                                SELECT (SELECT COUNT(*) FROM judgement WHERE shopper_key = ?)
                                    + (SELECT COUNT(*) FROM feedback WHERE shopper_key = ?)""", found.key(), found.key())).orElse(0L),
                known.map(this::models).orElse(List.of()),
                known.map(this::interrupted).orElse(List.of()));
    }

    /** @throws ProblemException if nothing in the workspace names the shopper, or a training has hold of the events */
    public Result run(Request request, Progress progress) {
        Outlook outlook = outlook(request.shopper());
        boolean unknown = known(request.shopper()).isEmpty();
        if (!unknown) {
            giveUp(outlook.interrupted());
        }
        String stored = stored(request.shopper());
        ShopperErasure.Erased erased =
                new ShopperErasure(workspace.database(), stored).run(new PartOfProgress(progress, 0, 0.6));
        if (unknown && erased.isNothing()) {
            throw WorkspaceProblem.of("shopper.unknown", request.shopper());
        }
        progress.update(0.6, "forget.compacting");
        workspace.compact();
        return new Result(
                request.shopper(),
                erased.interactions(),
                erased.judgements(),
                erased.rejections(),
                erased.personas(),
                erased.rules(),
                outlook.models(),
                outlook.interrupted());
    }

    private Optional<Known> known(String shopper) {
        return workspace
                .database()
                .queryFirst(
                        "SELECT shopper_key, since FROM shopper WHERE id = ?",
                        row -> new Known(row.integer("shopper_key"), row.wholeOrNull("since")),
                        stored(shopper));
    }

    private String stored(String shopper) {
        return new StoredIds(workspace).of(shopper, id -> count("SELECT COUNT(*) FROM shopper WHERE id = ?", id) > 0);
    }

    private long interactions(Known shopper) {
        return count(
                "SELECT COUNT(*) FROM interaction WHERE interaction_key BETWEEN ? AND ?",
                InteractionKeys.first(shopper.key()),
                InteractionKeys.last(shopper.key()));
    }

    private long count(String sql, Object... parameters) {
        return workspace
                .database()
                .queryFirst(sql, row -> row.whole(1), parameters)
                .orElseThrow();
    }

    /** Where it was not kept when the shopper's data came in, any model may have seen them. */
    private List<String> models(Known shopper) {
        return workspace.models(null).stream()
                .filter(model -> shopper.wasThere(model.created()))
                .map(ModelCard::name)
                .toList();
    }

    private List<String> interrupted(Known shopper) {
        return workspace.runs().interrupted().stream()
                .filter(run -> shopper.wasThere(run.card().started()))
                .map(InterruptedRun::name)
                .toList();
    }

    /** Before the shopper goes: whoever is stopped in between finds shopper and trainings again. */
    private void giveUp(List<String> interrupted) {
        TrainingRuns runs = workspace.runs();
        if (runs.isAnyInUse()) {
            throw WorkspaceProblem.of("forget.training");
        }
        interrupted.forEach(new ManageModels(workspace)::discard);
        runs.clearUnreadable();
        if (runs.interrupted().stream().map(InterruptedRun::name).anyMatch(interrupted::contains)) {
            throw WorkspaceProblem.of("forget.training");
        }
    }
}
