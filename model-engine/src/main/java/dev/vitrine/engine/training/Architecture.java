package dev.vitrine.engine.training;

import static dev.vitrine.engine.training.SettingValues.require;

import dev.vitrine.engine.model.TransformerVariant;
import java.util.Map;

/**
 * The shape of the model to be trained, as far as it can be set.
 *
 * @param dimension of the hidden vectors
 * @param length most events read of a history, the latest ones
 * @param feedForward dimension of the hidden layer in each block
 * @param dropout share of values dropped while training
 * @param behaviour whether the model is told what kind each event is of, where there are several
 * @param timeGap whether the model is told how long before each event the one before it was
 */
public record Architecture(
        int dimension,
        int layers,
        int heads,
        int length,
        int feedForward,
        double dropout,
        Blocks blocks,
        boolean behaviour,
        boolean timeGap,
        Direction direction) {

    static final String BLOCKS = "blocks";
    static final String BEHAVIOUR = "use-behaviour";
    static final String TIME_GAP = "use-time-gap";
    static final String DIRECTION = "direction";

    public Architecture {
        require(dimension > 0, "dimension", dimension);
        require(layers > 0, "layers", layers);
        require(heads > 0 && dimension % heads == 0, "heads", heads);
        require(length > (direction == Direction.BIDIRECTIONAL ? 1 : 0), "length", length);
        require(feedForward > 0, "feed-forward", feedForward);
        require(dropout >= 0 && dropout < 1, "dropout", dropout);
    }

    static Architecture from(SettingValues values) {
        return new Architecture(
                values.integer("dimension"),
                values.integer("layers"),
                values.integer("heads"),
                values.integer("length"),
                values.integer("feed-forward"),
                values.number("dropout"),
                values.choice(BLOCKS, Blocks.class),
                values.flag(BEHAVIOUR),
                values.flag(TIME_GAP),
                values.choice(DIRECTION, Direction.class));
    }

    TransformerVariant variant() {
        return new TransformerVariant(blocks == Blocks.LIGR, timeGap, direction == Direction.BIDIRECTIONAL, !behaviour);
    }

    /** Most events of a history: one place is that of the question where events look both ways. */
    int reads() {
        return direction == Direction.BIDIRECTIONAL ? length - 1 : length;
    }

    /** Most events of a sequence that is trained on: of one that looks back only the last is but predicted. */
    int longestSequence() {
        return reads() + 1;
    }

    void putInto(Map<String, String> settings) {
        settings.put("dimension", Integer.toString(dimension));
        settings.put("layers", Integer.toString(layers));
        settings.put("heads", Integer.toString(heads));
        settings.put("length", Integer.toString(length));
        settings.put("feed-forward", Integer.toString(feedForward));
        settings.put("dropout", Double.toString(dropout));
        settings.put(BLOCKS, SettingValues.text(blocks));
        settings.put(BEHAVIOUR, Boolean.toString(behaviour));
        settings.put(TIME_GAP, Boolean.toString(timeGap));
        settings.put(DIRECTION, SettingValues.text(direction));
    }
}
