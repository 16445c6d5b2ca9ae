package dev.vitrine.workspace;

import java.util.List;

/**
 * A made-up shopper.
 *
 * @param events oldest first, of items that the workspace has
 * @param missing ids of items that the workspace no longer has, in order, each once
 */
public record Persona(String name, List<ShopperEvent> events, List<String> missing) {

    public Persona {
        events = List.copyOf(events);
        missing = List.copyOf(missing);
    }
}
