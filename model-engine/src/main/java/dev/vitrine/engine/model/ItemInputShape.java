package dev.vitrine.engine.model;

/**
 * What a Transformer is told of each item beside which one it is.
 *
 * @param words of all attributes together; 0 for none
 * @param wordsPerItem most that one item has
 * @param textDimension of the vectors of texts; 0 for none
 */
public record ItemInputShape(int words, int wordsPerItem, int textDimension) {}
