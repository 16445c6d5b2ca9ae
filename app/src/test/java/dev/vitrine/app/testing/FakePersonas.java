package dev.vitrine.app.testing;

import dev.vitrine.app.comparison.whatif.WhatIfSource;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Personas kept in memory, and the outdoor shop's items to make them of. */
public final class FakePersonas implements WhatIfSource {

    private static final int ITEMS = 60;

    /** Ids of items that have left the shop. */
    public final Set<String> gone = new HashSet<>();

    /** Ids of items on which no opinion can be kept. */
    public final Set<String> refused = new HashSet<>();

    public final List<Judgement> judgements = new ArrayList<>();
    public final List<Feedback> feedback = new ArrayList<>();

    private final Map<String, List<HistoryEvent>> kept = new TreeMap<>();

    public List<RuleSet> ruleSets = List.of();

    public List<String> segments = List.of("Campers");

    @Override
    public List<String> segments() {
        return segments;
    }

    @Override
    public List<ShopperEvent> typical(String segment, Progress progress) {
        return TestItems.history(segment.length());
    }

    @Override
    public List<String> behaviours() {
        return List.of("cart", "purchase", "view");
    }

    @Override
    public List<ItemCard> findItems(String text, int limit) {
        return TestItems.items(ITEMS).stream()
                .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> personas() {
        return List.copyOf(kept.keySet());
    }

    @Override
    public Optional<Persona> persona(String name) {
        return Optional.ofNullable(kept.get(name)).map(events -> read(name, events));
    }

    private Persona read(String name, List<HistoryEvent> events) {
        List<ShopperEvent> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (HistoryEvent event : events) {
            if (gone.contains(event.item())) {
                missing.add(event.item());
            } else {
                ItemCard item = TestItems.item(Integer.parseInt(event.item().substring(4)) - 1000);
                there.add(new ShopperEvent(item, event.behaviour(), event.time(), null, null, null));
            }
        }
        return new Persona(name, there, missing.stream().distinct().toList());
    }

    @Override
    public void savePersona(String name, List<HistoryEvent> events) {
        kept.put(name, List.copyOf(events));
    }

    @Override
    public void removePersona(String name) {
        kept.remove(name);
    }
}
