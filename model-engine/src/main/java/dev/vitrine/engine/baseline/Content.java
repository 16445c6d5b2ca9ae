package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Recommends what is like the items had, by text and attributes alone, the newest weighing most: so items that nobody
 * had yet are recommended too.
 */
public final class Content extends Baseline {

    static final String TEXT = "textWeight";
    static final String ATTRIBUTES = "attributeWeight";

    /** Older events would weigh next to nothing and cost as much. */
    private static final double MINIMUM = 1e-4;

    private final ContentSpace space;
    private final double decay;

    private Content(Head head, ContentSpace space) {
        super(head);
        this.space = space;
        this.decay = number(head, LinkedItems.DECAY);
    }

    /** Where nothing is known of any item, all are alike. */
    public static Content fit(LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        ItemFeatures features = events.dataset().features();
        Values chosen = Tuning.choose(parameters(features), settings, events, values -> fit(events, values), progress);
        return fit(events, chosen);
    }

    /** The one that {@link #settings} are of, over items that may be others. */
    public static Content of(ItemVocabulary vocabulary, ItemFeatures features, Map<String, String> settings) {
        Head head = new Head(vocabulary, settings);
        return new Content(
                head, ContentSpace.of(features, vocabulary.size(), number(head, TEXT), number(head, ATTRIBUTES)));
    }

    /** What there is but one of needs no weight. */
    private static List<Parameter> parameters(ItemFeatures features) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.of(LinkedItems.DECAY, 0.8, 0.3, 0.5, 0.9, 1.0));
        boolean both = features.text() != null && !features.attributes().isEmpty();
        parameters.add(Parameter.of(TEXT, 1));
        parameters.add(both ? Parameter.of(ATTRIBUTES, 0.3, 0.0, 0.1, 1.0) : Parameter.of(ATTRIBUTES, 1));
        return parameters;
    }

    private static Content fit(LeaveLastOut events, Values values) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        ItemFeatures features = events.dataset().features();
        return new Content(
                head, ContentSpace.of(features, head.vocabulary().size(), values.get(TEXT), values.get(ATTRIBUTES)));
    }

    static Content read(Head head, BinaryInput in) throws IOException {
        return new Content(
                head, ContentSpace.read(in, head.vocabulary().size(), number(head, TEXT), number(head, ATTRIBUTES)));
    }

    private static double number(Head head, String key) {
        return Double.parseDouble(head.settings().getOrDefault(key, "1"));
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.CONTENT;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        ContentSpace.Profile profile = space.profile();
        double weight = 1;
        for (int place = history.length() - 1; place >= 0 && weight > MINIMUM; place--) {
            profile.add(history.items()[place], weight);
            weight *= decay;
        }
        profile.scoreInto(scores);
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        space.write(out);
    }
}
