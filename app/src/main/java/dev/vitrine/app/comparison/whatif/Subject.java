package dev.vitrine.app.comparison.whatif;

import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;

/**
 * Whose history is edited.
 *
 * @param name the shopper's id, the persona's name or the segment's; empty for a new shopper
 * @param events before any edit, oldest first
 * @param missing ids of items of a persona that the shop no longer has
 */
public record Subject(Kind kind, String name, List<ShopperEvent> events, List<String> missing) {

    /** Where a history comes from. */
    public enum Kind {
        SHOPPER,
        PERSONA,
        /** Of the shopper who stands for a segment. */
        SEGMENT,
        /** Made up from nothing. */
        NEW
    }

    public Subject {
        events = List.copyOf(events);
        missing = List.copyOf(missing);
    }

    public static Subject shopper(String id, List<ShopperEvent> events) {
        return new Subject(Kind.SHOPPER, id, events, List.of());
    }

    static Subject persona(Persona persona) {
        return new Subject(Kind.PERSONA, persona.name(), persona.events(), persona.missing());
    }

    static Subject typical(String segment, List<ShopperEvent> events) {
        return new Subject(Kind.SEGMENT, segment, events, List.of());
    }

    static Subject newShopper() {
        return new Subject(Kind.NEW, "", List.of(), List.of());
    }
}
