package dev.vitrine.app.comparison.whatif;

import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;

/**
 * Whose history is edited.
 *
 * @param name the shopper's id or the persona's name; empty for a new shopper
 * @param events before any edit, oldest first
 * @param missing ids of items of a persona that the shop no longer has
 */
public record Subject(Kind kind, String name, List<ShopperEvent> events, List<String> missing) {

    /** Where a history comes from. */
    public enum Kind {
        SHOPPER,
        PERSONA,
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

    static Subject newShopper() {
        return new Subject(Kind.NEW, "", List.of(), List.of());
    }
}
