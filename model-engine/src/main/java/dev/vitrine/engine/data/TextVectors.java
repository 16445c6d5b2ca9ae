package dev.vitrine.engine.data;

/**
 * A vector of each item's text, of length 1, or zero where there is none.
 *
 * @param model by which language model; vectors of two cannot be compared
 * @param values by vocabulary index, {@code [items + 1, dimension]}
 */
public record TextVectors(String model, int dimension, float[] values) {

    public TextVectors {
        if (dimension < 1 || values.length % dimension != 0) {
            throw new IllegalArgumentException("values are no rows of " + dimension);
        }
    }
}
