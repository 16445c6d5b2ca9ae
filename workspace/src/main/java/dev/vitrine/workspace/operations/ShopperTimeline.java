package dev.vitrine.workspace.operations;

import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one shopper as of now or of the test, in the words of the shop; each model is given its own view.
 *
 * @param events oldest first
 * @param truth id of the hidden item; null as of now
 * @param target the behaviour type that counts as having had an item; null for all
 */
record ShopperTimeline(
        List<HistoryEvent> events,
        @Nullable String truth,
        @Nullable String target) {

    /**
     * What a model reads of a timeline.
     *
     * @param positions place in the timeline of each event of the history, {@code [length]}
     */
    record View(History history, int[] positions) {}

    /**
     * The timeline that a request is about.
     *
     * @param shopper id; null for nobody in the workspace
     * @param history in place of the shopper's own; null for the shopper's own
     */
    static ShopperTimeline asked(
            Workspace open,
            @Nullable String shopper,
            @Nullable List<HistoryEvent> history,
            DatasetOptions options,
            AsOf asOf) {
        if (shopper == null) {
            return of(Objects.requireNonNull(history), options);
        }
        ShopperTimeline own = read(open, shopper, options, asOf);
        return history == null ? own : own.with(history);
    }

    /**
     * Reads a shopper's timeline.
     *
     * @throws dev.vitrine.engine.ProblemException if there is no such shopper, or too little to hide
     */
    static ShopperTimeline read(Workspace open, String shopper, DatasetOptions options, AsOf asOf) {
        ShopperCard card = open.shopper(shopper).orElseThrow(() -> WorkspaceProblem.of("shopper.unknown", shopper));
        SequenceDataset one = new SequenceReader(open.database()).read(options, card.key());
        if (asOf == AsOf.NOW) {
            return new ShopperTimeline(
                    events(one, one.events()), null, one.options().targetBehaviour());
        }
        LeaveLastOut split = LeaveLastOut.of(one);
        if (one.users() == 0 || !split.isScored(0)) {
            throw WorkspaceProblem.of("shopper.nothingToHide", shopper);
        }
        int hidden = split.trainingEnd(0, true);
        return new ShopperTimeline(
                events(one, hidden),
                one.vocabulary().idOf(one.items()[hidden]),
                one.options().targetBehaviour());
    }

    /** A history made up by hand. */
    static ShopperTimeline of(List<HistoryEvent> events, DatasetOptions options) {
        return new ShopperTimeline(List.of(), null, options.targetBehaviour()).with(events);
    }

    /** The same question about another history. */
    ShopperTimeline with(List<HistoryEvent> others) {
        return new ShopperTimeline(others.stream().map(this::withBehaviour).toList(), truth, target);
    }

    private HistoryEvent withBehaviour(HistoryEvent event) {
        return event.behaviour().isEmpty() && target != null
                ? new HistoryEvent(event.item(), target, event.time())
                : event;
    }

    private static List<HistoryEvent> events(SequenceDataset one, int end) {
        List<HistoryEvent> events = new ArrayList<>(end);
        for (int event = 0; event < end; event++) {
            events.add(new HistoryEvent(
                    one.vocabulary().idOf(one.items()[event]),
                    one.behaviourTypes().get(one.behaviours()[event]),
                    one.times()[event]));
        }
        return events;
    }

    /** The events a model may and can read: of its input behaviours, on items that it knows. */
    View viewOf(ItemVocabulary vocabulary, Manifest.Origin origin) {
        int[] items = new int[events.size()];
        long[] times = new long[events.size()];
        byte[] behaviours = new byte[events.size()];
        int[] positions = new int[events.size()];
        int count = 0;
        for (int position = 0; position < events.size(); position++) {
            HistoryEvent event = events.get(position);
            int item = vocabulary.indexOf(event.item());
            int behaviour = indexOf(event.behaviour(), origin);
            if (item != ItemVocabulary.PADDING && behaviour >= 0) {
                items[count] = item;
                times[count] = event.time();
                behaviours[count] = (byte) behaviour;
                positions[count++] = position;
            }
        }
        return new View(
                new History(Arrays.copyOf(items, count), Arrays.copyOf(times, count), Arrays.copyOf(behaviours, count)),
                Arrays.copyOf(positions, count));
    }

    /** The model's index of a behaviour type, or -1 if the model does not read such events. */
    static int indexOf(String behaviour, Manifest.Origin origin) {
        List<String> inputs = origin.options().inputBehaviours();
        if (behaviour.isEmpty()) {
            return 0;
        }
        return inputs.isEmpty() || inputs.contains(behaviour)
                ? origin.behaviourTypes().indexOf(behaviour)
                : -1;
    }

    /** The model's index of the behaviour type it recommends for; 0 where it tells none apart. */
    static byte targetOf(Manifest.Origin origin) {
        String target = origin.options().targetBehaviour();
        return (byte) Math.max(0, target == null ? 0 : origin.behaviourTypes().indexOf(target));
    }

    /** Ids of the items the shopper has had. */
    Set<String> seen() {
        Set<String> seen = new HashSet<>();
        for (HistoryEvent event : events) {
            if (target == null || target.equals(event.behaviour())) {
                seen.add(event.item());
            }
        }
        return seen;
    }

    /** Ids of items that the vocabulary lacks, in order, each once. */
    List<String> unknownTo(ItemVocabulary vocabulary) {
        return events.stream()
                .map(HistoryEvent::item)
                .filter(item -> vocabulary.indexOf(item) == ItemVocabulary.PADDING)
                .distinct()
                .toList();
    }
}
