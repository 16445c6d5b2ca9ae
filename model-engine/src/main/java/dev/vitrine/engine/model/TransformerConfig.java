package dev.vitrine.engine.model;

import dev.vitrine.engine.data.ItemFeatures;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a Transformer: all that decides which weights it has and what they mean.
 *
 * @param items in the vocabulary, padding not counted
 * @param behaviours types of behaviour it tells apart; 1 where there is but one
 * @param targetBehaviour index of the type it is asked to predict; -1 for any
 * @param dimension of the hidden vectors
 * @param length most places of a row, see {@link #reads}
 * @param feedForward dimension of the hidden layer in each block
 * @param dropout share of values dropped while training
 * @param itemInputs what it is told of each item; null for nothing but which one it is
 * @param variant null for the plain one, as in what was written before there were others
 */
public record TransformerConfig(
        int items,
        int behaviours,
        int targetBehaviour,
        int dimension,
        int layers,
        int heads,
        int length,
        int feedForward,
        double dropout,
        @Nullable ItemInputShape itemInputs,
        @Nullable TransformerVariant variant) {

    /** One that is told of an item which one it is. */
    public TransformerConfig(
            int items,
            int behaviours,
            int targetBehaviour,
            int dimension,
            int layers,
            int heads,
            int length,
            int feedForward,
            double dropout) {
        this(items, behaviours, targetBehaviour, dimension, layers, heads, length, feedForward, dropout, null, null);
    }

    /** The same told all that is in the features. */
    public TransformerConfig with(ItemFeatures features) {
        return new TransformerConfig(
                items,
                behaviours,
                targetBehaviour,
                dimension,
                layers,
                heads,
                length,
                feedForward,
                dropout,
                features.isEmpty() ? null : ItemInputs.shapeOf(features, items),
                variant);
    }

    /** The same in another variant. */
    public TransformerConfig in(TransformerVariant other) {
        return new TransformerConfig(
                items,
                behaviours,
                targetBehaviour,
                dimension,
                layers,
                heads,
                length,
                feedForward,
                dropout,
                itemInputs,
                other);
    }

    public TransformerConfig {
        require(items > 0, "items must be positive");
        require(behaviours > 0, "behaviours must be positive");
        require(targetBehaviour >= -1 && targetBehaviour < behaviours, "no such target behaviour");
        require(dimension > 0 && heads > 0 && dimension % heads == 0, "dimension must be a multiple of heads");
        require(layers > 0 && length > 0 && feedForward > 0, "layers, length and feedForward must be positive");
        require(dropout >= 0 && dropout < 1, "dropout must be in [0, 1)");
        require(length > 1 || variant == null || !variant.bothWays(), "length must leave room for the question");
    }

    /** The dimension each head works in. */
    public int headDimension() {
        return dimension / heads;
    }

    /** Whether the behaviour type of each event is part of the input. */
    public boolean readsBehaviours() {
        return behaviours > 1 && (variant == null || !variant.untyped());
    }

    /**
     * Whether the type of the event to come is part of the input too: known while training, the target behaviour when
     * scoring. So the model learns from all events what follows, and is asked for the one kind that counts. One that looks
     * both ways reads it at the place of the question.
     */
    public boolean asksForBehaviour() {
        return readsBehaviours() && targetBehaviour >= 0 && !looksBothWays();
    }

    /** See {@link TransformerVariant#gated}. */
    public boolean hasGates() {
        return variant != null && variant.gated();
    }

    /** See {@link TransformerVariant#gaps}. */
    public boolean readsGaps() {
        return variant != null && variant.gaps();
    }

    /** See {@link TransformerVariant#bothWays}. */
    public boolean looksBothWays() {
        return variant != null && variant.bothWays();
    }

    /** Most events it reads of a history: one place is that of the question where it looks both ways. */
    public int reads() {
        return looksBothWays() ? length - 1 : length;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
