package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event of a history: the item's picture with a sign for what was done, its title, and what it cost. */
final class EventChip extends HBox {

    static final double WIDTH = 216;
    private static final double PICTURE = 44;

    EventChip(PictureCache pictures, Messages messages, ShopperEvent event) {
        getStyleClass().add("event-chip");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAlignment(Pos.CENTER_LEFT);
        String title = event.item().title(messages.locale());
        String done = BehaviourWords.of(messages, event.behaviour());
        getChildren().addAll(picture(pictures, event), words(title, note(messages, event)));
        Tooltip.install(this, new Tooltip(title + "\n" + done));
        setAccessibleText(done + ": " + title);
    }

    private static Node picture(PictureCache pictures, ShopperEvent event) {
        StackPane sign = new StackPane(new BehaviourIcon(event.behaviour()));
        sign.getStyleClass().add("sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane stack = new StackPane(new ItemPicture(pictures, PICTURE).show(event.item()), sign);
        stack.setMinWidth(PICTURE + 4);
        stack.setMaxWidth(PICTURE + 4);
        stack.setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(sign, Pos.BOTTOM_RIGHT);
        return stack;
    }

    private static Node words(String title, String note) {
        Label name = new Label(title);
        name.getStyleClass().add("title");
        name.setWrapText(true);
        VBox words = new VBox(name);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!note.isEmpty()) {
            Label label = new Label(note);
            label.getStyleClass().add("note");
            words.getChildren().add(label);
        }
        return words;
    }

    private static String note(Messages messages, ShopperEvent event) {
        if (event.value() != null) {
            return messages.get("timeline.value", event.value());
        }
        Double price = event.price() != null ? event.price() : event.item().price();
        if (price == null) {
            return "";
        }
        return event.quantity() != null && event.quantity() > 1
                ? messages.get("timeline.quantity", event.quantity(), price)
                : messages.get("item.price", price);
    }
}
