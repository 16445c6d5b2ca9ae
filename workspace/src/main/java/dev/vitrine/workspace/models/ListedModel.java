package dev.vitrine.workspace.models;

/**
 * A model with what a person made of it.
 *
 * @param note that a person wrote; empty for none
 * @param live whether it is the one that lists for shoppers are to be taken from
 * @param bytes of its files
 */
public record ListedModel(ModelCard card, String note, boolean live, long bytes) {

    public String name() {
        return card.name();
    }

    /** Megabytes, a million bytes each, as sizes of models are told in. */
    public static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
