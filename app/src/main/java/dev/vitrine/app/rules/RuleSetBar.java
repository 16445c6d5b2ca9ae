package dev.vitrine.app.rules;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** On top of the timeline: which rule set is in hand, keeping it, undo and redo, and adding a rule. */
final class RuleSetBar extends VBox {

    private final RulesViewModel viewModel;
    private final Messages messages;
    private final MenuButton sets = new MenuButton();

    RuleSetBar(RulesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("rule-set-bar");
        setMinHeight(USE_PREF_SIZE);
        HBox first = new HBox(sets(), save());
        HBox second = new HBox(
                add(),
                icon(
                        "rules-undo",
                        Material2MZ.UNDO,
                        "rules.undo",
                        viewModel.inHand().undoableProperty(),
                        viewModel.inHand()::undo),
                icon(
                        "rules-redo",
                        Material2MZ.REDO,
                        "rules.redo",
                        viewModel.inHand().redoableProperty(),
                        viewModel.inHand()::redo));
        List.of(first, second).forEach(row -> {
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
        });
        getChildren().addAll(first, second);
    }

    private MenuButton sets() {
        sets.setId("rule-sets");
        sets.setMnemonicParsing(false);
        sets.setMinWidth(0);
        sets.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sets, Priority.ALWAYS);
        sets.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> viewModel.inHand().rulesProperty().get().name()
                                + (viewModel.kept().changedProperty().get() ? " *" : ""),
                        viewModel.inHand().rulesProperty(),
                        viewModel.kept().changedProperty()));
        viewModel.kept().setsProperty().addListener(property -> fill());
        messages.localeProperty().addListener(property -> fill());
        fill();
        return sets;
    }

    private void fill() {
        sets.getItems().clear();
        for (RuleSet set : viewModel.kept().setsProperty().get()) {
            MenuItem item = new MenuItem(set.name());
            item.setMnemonicParsing(false);
            item.setId("rule-set-" + set.name());
            item.setOnAction(event -> viewModel.kept().open(set));
            sets.getItems().add(item);
        }
        if (!sets.getItems().isEmpty()) {
            sets.getItems().add(new SeparatorMenuItem());
        }
        sets.getItems()
                .addAll(
                        entry("new", viewModel.kept()::create),
                        entry("saveAs", viewModel.kept()::saveAs),
                        entry("import", viewModel.kept()::importFile),
                        entry("export", viewModel.kept()::exportFile),
                        entry("remove", viewModel.kept()::remove));
    }

    private MenuItem entry(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.get("rules.menu." + name));
        item.setId("rules-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Button save() {
        Button button = new Button();
        button.setId("rules-save");
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(messages.bind("rules.save"));
        button.disableProperty().bind(viewModel.kept().changedProperty().not());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> viewModel.kept().save());
        return button;
    }

    private MenuButton add() {
        MenuButton menu = new MenuButton();
        menu.setId("rules-add");
        menu.setGraphic(new FontIcon(Material2AL.ADD));
        menu.textProperty().bind(messages.bind("rules.add"));
        menu.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(menu, Priority.ALWAYS);
        for (RuleKind kind : RuleKind.values()) {
            MenuItem item = new MenuItem(null, new FontIcon(RuleIcons.of(kind)));
            item.setId("add-" + kind.id());
            item.textProperty().bind(messages.bind("rules.kind." + kind.id()));
            item.setOnAction(event -> viewModel.inHand().add(kind, messages.get("rules.kind." + kind.id())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button icon(String id, Ikon icon, String key, ObservableBooleanValue enabled, Runnable action) {
        Button button = IconButtons.of(id, icon, key, messages, action);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }
}
