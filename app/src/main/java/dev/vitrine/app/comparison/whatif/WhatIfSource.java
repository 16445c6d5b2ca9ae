package dev.vitrine.app.comparison.whatif;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;
import java.util.Optional;

/** What editing a history needs of a workspace; may wait for the disk. */
public interface WhatIfSource {

    /** Behaviour types that an event can have. */
    List<String> behaviours();

    /** Items that a search finds, most sold first. */
    List<ItemCard> findItems(String text, int limit);

    /** Names of the personas. */
    List<String> personas();

    Optional<Persona> persona(String name);

    /** Keeps a persona in place of one of the same name. */
    void savePersona(String name, List<HistoryEvent> events);

    void removePersona(String name);

    /** Names of the saved segments. */
    List<String> segments();

    /** The history of the shopper who stands for a segment. */
    List<ShopperEvent> typical(String segment, Progress progress);
}
