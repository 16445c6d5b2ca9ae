package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.ShopperSubject;
import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.Scope;
import dev.vitrine.workspace.segments.Segment;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds who is in a segment. */
public final class SegmentMembers {

    private static final int STEP = 1_024;

    private final Workspace workspace;

    public SegmentMembers(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Keys of the shoppers who are in a segment now: on the last day on which anything happened, by all that counts.
     *
     * @throws dev.vitrine.engine.ProblemException if the condition cannot be worked out
     */
    public BitSet now(Segment segment, Progress progress) {
        return workspace
                .keptMembers()
                .of(
                        segment.condition(),
                        workspace.dataChanges(),
                        workspace.segments().list(),
                        () -> find(segment, progress));
    }

    private BitSet find(Segment segment, Progress progress) {
        progress.update(0, "evaluate.reading");
        SequenceDataset dataset = new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
        BitSet users = members(segment, dataset, user -> dataset.offsets()[user + 1], progress);
        BitSet keys = new BitSet();
        users.stream().forEach(user -> keys.set(dataset.userKeys()[user]));
        return keys;
    }

    /**
     * Who of a data set is in a segment, by index and by all of the data set.
     *
     * @param segment null for everybody
     */
    IntPredicate among(@Nullable Segment segment, SequenceDataset dataset, Progress progress) {
        return segment == null
                ? user -> true
                : members(segment, dataset, user -> dataset.offsets()[user + 1], progress)::get;
    }

    /**
     * Who of a data set is in a segment by what they did before what a split holds out of them, so that nothing of it is
     * given away.
     *
     * @param segment null for everybody
     * @throws dev.vitrine.engine.ProblemException if nobody is
     */
    IntPredicate among(@Nullable Segment segment, SequenceDataset dataset, Split split, Progress progress) {
        if (segment == null) {
            return user -> true;
        }
        LeaveLastOut events = LeaveLastOut.of(dataset);
        BitSet members = members(segment, dataset, user -> events.trainingEnd(user, split == Split.TEST), progress);
        if (members.isEmpty()) {
            throw WorkspaceProblem.of("segment.empty", segment.name());
        }
        return members::get;
    }

    private BitSet members(Segment segment, SequenceDataset dataset, IntUnaryOperator end, Progress progress) {
        Condition condition = Condition.parse(segment.condition(), Scope.WHEN);
        ItemCatalogue catalogue = ItemCatalogue.of(dataset.vocabulary().ids(), workspace.items());
        FactSources sources = FactSources.ofAll(workspace);
        ShopperIds ids = new ShopperIds(workspace);
        LocalDate today = RulesOnShopper.lastDay(workspace);
        BitSet members = new BitSet();
        for (int user = 0; user < dataset.users(); user++) {
            if (user % STEP == 0) {
                progress.throwIfCancelled();
                progress.update((double) user / dataset.users(), "segment.asking", user, dataset.users());
            }
            int last = end.applyAsInt(user);
            LocalDate day = last < dataset.offsets()[user + 1] ? FactCount.day(dataset.times()[last], today) : today;
            FactCount count = FactCount.until(last, dataset, user, catalogue);
            members.set(user, condition.holds(new ShopperSubject(count.facts(ids.of(dataset, user), day, sources))));
        }
        return members;
    }
}
