package dev.vitrine.app.rules;

import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows an item that a rule names, and finds another by part of its title or id. */
final class ItemField extends VBox {

    private static final int FOUND = 8;
    private static final double PICTURE = 36;

    private final RulesViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final Consumer<String> choose;
    private final ItemPicture picture;
    private final Label title = new Label();
    private final TextField search = new TextField();
    private final ContextMenu menu = new ContextMenu();
    private final LatestQuery<List<ItemCard>> query;
    private String item = "";

    ItemField(RulesViewModel viewModel, PictureCache pictures, Messages messages, Consumer<String> choose) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        this.choose = choose;
        picture = new ItemPicture(pictures, PICTURE);
        query = new LatestQuery<>(viewModel.background(), this::offer);
        getStyleClass().add("item-field");
        title.setId("pinned-item");
        title.setWrapText(true);
        HBox shown = new HBox(picture, title);
        shown.getStyleClass().add("row");
        shown.setAlignment(Pos.CENTER_LEFT);
        search.setId("pin-search");
        search.promptTextProperty().bind(messages.bind("rules.findItem"));
        search.accessibleTextProperty().bind(messages.bind("rules.findItem"));
        search.textProperty().addListener((property, before, text) -> find(text.strip()));
        getChildren().addAll(shown, search);
        viewModel.items().known().addListener((MapChangeListener<String, ItemCard>) change -> show(item));
    }

    void show(String id) {
        item = id;
        ItemCard card = viewModel.items().find(id).orElse(null);
        picture.show(card);
        title.setText(card != null ? card.title(messages.locale()) : id.isEmpty() ? messages.get("rules.noItem") : id);
    }

    private void find(String text) {
        RuleSource source = viewModel.source();
        if (text.isEmpty() || source == null) {
            menu.hide();
            query.clear();
        } else {
            query.submit(progress -> source.findItems(text, FOUND));
        }
    }

    private void offer(List<ItemCard> found) {
        menu.getItems().setAll(found.stream().map(this::entry).toList());
        if (found.isEmpty() || search.getText().isBlank()) {
            menu.hide();
        } else if (!menu.isShowing() && search.getScene() != null) {
            menu.show(search, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem entry(ItemCard card) {
        MenuItem entry = new MenuItem(card.title(messages.locale()), new ItemPicture(pictures, 24).show(card));
        entry.setMnemonicParsing(false);
        entry.setId("found-" + card.id());
        entry.setOnAction(event -> {
            search.clear();
            choose.accept(card.id());
        });
        return entry;
    }
}
