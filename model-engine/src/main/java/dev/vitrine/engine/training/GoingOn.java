package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import java.util.stream.IntStream;

/** A start from a model that there is: it goes on with what is new to it, until an epoch is no better than it was. */
interface GoingOn extends Start {

    BaseModel base();

    FineTuning how();

    LeaveLastOut split();

    TrainingConfig config();

    @Override
    default SequenceBatches batches(boolean refit) {
        return SequenceBatches.goingOn(base(), how(), split(), refit, config());
    }

    @Override
    default TrainingRun.Plan plan(int epochs, int patience) {
        ValidationRanking validation = new ValidationRanking(split(), judges(), config());
        return new TrainingRun.Plan(epochs, patience, validation, true, frozenLayers(), 0);
    }

    @Override
    default int frozenLayers() {
        return how().frozenLayers();
    }

    /** Users who are asked for, or whose validation event is new to the base; all of them where there is none. */
    private int[] judges() {
        int[] judges = IntStream.of(split().scoredUsers()).filter(this::judges).toArray();
        return judges.length > 0 ? judges : split().scoredUsers();
    }

    private boolean judges(int user) {
        return how().userKeys().isEmpty()
                ? how().hasArrived(split().dataset(), user)
                        || base().isNewer(split().targetTime(user, Split.VALIDATION))
                : how().isAsked(split().dataset(), user);
    }
}
