package dev.vitrine.workspace.cleaning;

import java.util.List;

/**
 * What is left of a shop under cleaning rules.
 *
 * @param stored all that was imported and is not rejected, set aside or not
 * @param left what counts
 * @param sequenceEvents what the interactions come to in sequences, where neighbouring ones on one item are one
 * @param taken by each rule, in the order in which they act; all in all, they are what is stored and not left
 */
public record Remaining(Size stored, Size left, long sequenceEvents, List<Taken> taken) {

    /** What a rule took of what those before it had left. */
    public record Taken(CleaningRule rule, Size size) {}

    public Remaining {
        taken = List.copyOf(taken);
    }

    /** What a rule took. */
    public Size takenBy(CleaningRule rule) {
        return taken.stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .map(Taken::size)
                .orElse(new Size(0, 0, 0));
    }
}
