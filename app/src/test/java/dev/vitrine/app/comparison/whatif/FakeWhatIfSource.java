package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Persona;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

record FakeWhatIfSource(FakePersonas kept) implements WhatIfSource {

    @Override
    public List<String> behaviours() {
        return kept.behaviours();
    }

    @Override
    public List<ItemCard> findItems(String text, int limit, Locale locale) {
        return kept.findItems(text, limit);
    }

    @Override
    public List<String> personas() {
        return kept.names();
    }

    @Override
    public Optional<Persona> persona(String name) {
        return kept.find(name);
    }

    @Override
    public void savePersona(String name, List<HistoryEvent> events) {
        kept.save(name, events);
    }

    @Override
    public void removePersona(String name) {
        kept.remove(name);
    }
}
