package dev.vitrine.benchmark;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A data set as it would have been at an earlier time, without the events that a split holds out. */
final class EventsBefore {

    private EventsBefore() {}

    /** @param time the last that counts, milliseconds since epoch, UTC */
    static SequenceDataset of(LeaveLastOut split, long time) {
        SequenceDataset whole = split.dataset();
        int[] offsets = new int[whole.users() + 1];
        List<Integer> kept = new ArrayList<>();
        for (int user = 0; user < whole.users(); user++) {
            for (int event = whole.offsets()[user]; event < split.trainingEnd(user, false); event++) {
                if (whole.times()[event] <= time) {
                    kept.add(event);
                }
            }
            offsets[user + 1] = kept.size();
        }
        int[] events = kept.stream().mapToInt(Integer::intValue).toArray();
        int[] present = IntStream.of(events)
                .map(event -> whole.items()[event])
                .distinct()
                .sorted()
                .toArray();
        int[] index = new int[whole.vocabulary().size() + 1];
        for (int item = 0; item < present.length; item++) {
            index[present[item]] = item + 1;
        }
        byte[] behaviours = new byte[events.length];
        for (int at = 0; at < events.length; at++) {
            behaviours[at] = whole.behaviours()[events[at]];
        }
        return new SequenceDataset(
                whole.options(),
                new ItemVocabulary(
                        IntStream.of(present).mapToObj(whole.vocabulary()::idOf).toList()),
                whole.behaviourTypes(),
                whole.userKeys(),
                offsets,
                IntStream.of(events).map(event -> index[whole.items()[event]]).toArray(),
                IntStream.of(events).mapToLong(event -> whole.times()[event]).toArray(),
                behaviours);
    }
}
