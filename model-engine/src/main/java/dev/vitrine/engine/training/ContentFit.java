package dev.vitrine.engine.training;

import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.baseline.Content;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.ContentSearch;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.recommend.Recommender;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what lets a network place items that it was never trained on: a network of the same settings is trained without
 * some items, and these stand for new ones.
 */
final class ContentFit {

    private final LeaveLastOut events;
    private final LeaveLastOut fewer;
    private final ItemFeatures told;

    /** @param told what the network is told of items, which is what likeness goes by */
    ContentFit(LeaveLastOut events, ItemFeatures told, long seed) {
        this.told = told;
        this.events = LeaveLastOut.of(events.dataset().withFeatures(told), events::isScored);
        this.fewer = ContentSearch.withheld(this.events, seed);
    }

    /** What a network is to be trained on that new items are chosen by. */
    LeaveLastOut fewer() {
        return fewer;
    }

    /**
     * The choice.
     *
     * @param network trained on {@link #fewer}; the caller closes it
     * @param memory that the other network is joined with; null for none
     */
    ContentMemory choose(TrainedTransformer network, @Nullable Memory memory, ControlledProgress progress) {
        ItemVocabulary vocabulary = events.dataset().vocabulary();
        Baseline content = BaselineKind.CONTENT.fit(fewer, false, Map.of(), progress);
        Memory own = memory == null ? null : memory.fittedTo(fewer, false, progress);
        // Not closed: the weights stay the caller's, and the rest holds nothing.
        Recommender model =
                new TrainedTransformer(network.weights(), network.summary(), own, null).recommender(vocabulary);
        ContentMemory chosen = new ContentSearch(content, fewer.trainedItems(false), events).best(model, progress);
        return new ContentMemory(
                Content.of(vocabulary, told, content.settings()),
                events.trainedItems(false),
                chosen.weight(),
                chosen.newBonus(),
                chosen.scale());
    }
}
