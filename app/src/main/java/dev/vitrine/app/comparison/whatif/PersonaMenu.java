package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.i18n.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Starts from a segment, keeps a history as a persona, and opens those that were kept. */
final class PersonaMenu extends MenuButton {

    private final WhatIfViewModel viewModel;
    private final Messages messages;

    PersonaMenu(WhatIfViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("personas");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(messages.bind("comparison.personas"));
        viewModel.material().personasProperty().addListener(property -> fill());
        viewModel.material().segmentsProperty().addListener(property -> fill());
        // Segments are made on another screen.
        setOnShowing(event -> viewModel.material().refresh());
        messages.localeProperty().addListener(property -> fill());
        fill();
    }

    private void fill() {
        List<String> names = viewModel.material().personasProperty().getValue();
        MenuItem save = new MenuItem(messages.get("comparison.persona.saveAs"));
        save.setId("persona-save");
        save.setOnAction(event -> viewModel.material().save());
        getItems().setAll(save, typical());
        if (!names.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            names.forEach(name -> getItems().add(item("persona-" + name, name, viewModel.material()::open)));
            getItems().addAll(new SeparatorMenuItem(), remove(names));
        }
    }

    private Menu typical() {
        Menu typical = new Menu(messages.get("comparison.typical"));
        typical.setId("typical");
        List<String> segments = viewModel.material().segmentsProperty().getValue();
        segments.forEach(
                name -> typical.getItems().add(item("typical-" + name, name, viewModel.material()::startFrom)));
        if (segments.isEmpty()) {
            MenuItem none = new MenuItem(messages.get("comparison.typical.none"));
            none.setDisable(true);
            typical.getItems().add(none);
        }
        return typical;
    }

    private Menu remove(List<String> names) {
        Menu remove = new Menu(messages.get("comparison.persona.delete"));
        names.forEach(name ->
                remove.getItems().add(item("persona-remove-" + name, name, viewModel.material()::removePersona)));
        return remove;
    }

    private static MenuItem item(String id, String name, Consumer<String> action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(name));
        return item;
    }
}
