package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event of a history: the item's picture with a sign for what was done, and its title. */
final class EventChip extends VBox {

    static final double WIDTH = 104;
    private static final double PICTURE = 56;

    EventChip(PictureCache pictures, Messages messages, ShopperEvent event) {
        getStyleClass().add("event-chip");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        String title = event.item().title(messages.locale());
        Label name = new Label(title);
        name.getStyleClass().add("title");
        Label note = new Label(note(messages, event));
        note.getStyleClass().add("note");
        getChildren().addAll(picture(pictures, event), name, note);
        Tooltip.install(this, new Tooltip(title + "\n" + BehaviourWords.of(messages, event.behaviour())));
        setAccessibleText(BehaviourWords.of(messages, event.behaviour()) + ": " + title);
    }

    private static StackPane picture(PictureCache pictures, ShopperEvent event) {
        StackPane sign = new StackPane(new BehaviourIcon(event.behaviour()));
        sign.getStyleClass().addAll("sign", "sign-" + BehaviourIcon.kind(event.behaviour()));
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane stack = new StackPane(new ItemPicture(pictures, PICTURE).show(event.item()), sign);
        stack.setMaxWidth(PICTURE);
        StackPane.setAlignment(sign, Pos.BOTTOM_RIGHT);
        return stack;
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
