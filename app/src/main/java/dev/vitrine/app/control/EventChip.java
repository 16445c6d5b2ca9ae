package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event of a history: the item's picture with a sign for what was done, its title, and what it cost. */
final class EventChip extends HBox {

    static final double WIDTH = 216;
    static final double HEIGHT = 56;
    private static final double PICTURE = 44;

    private final Messages messages;
    private final ItemPicture picture;
    private final BehaviourIcon icon = new BehaviourIcon("");
    private final Label name = new Label();
    private final Label note = new Label();

    EventChip(PictureCache pictures, Messages messages) {
        this.messages = messages;
        picture = new ItemPicture(pictures, PICTURE);
        getStyleClass().add("event-chip");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(signedPicture(), words());
    }

    void show(ShopperEvent event) {
        String title = event.item().title(messages.locale());
        String done = BehaviourWords.of(messages, event.behaviour());
        picture.show(event.item());
        icon.setBehaviour(event.behaviour());
        name.setText(title);
        note.setText(note(event));
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        Hint.on(this, title + "\n" + done);
        setAccessibleText(done + ": " + title);
    }

    private Node signedPicture() {
        StackPane sign = new StackPane(icon);
        sign.getStyleClass().add("sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane stack = new StackPane(picture, sign);
        stack.setMinWidth(PICTURE + 4);
        stack.setMaxWidth(PICTURE + 4);
        stack.setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(sign, Pos.BOTTOM_RIGHT);
        return stack;
    }

    private Node words() {
        name.getStyleClass().add("title");
        name.setWrapText(true);
        note.getStyleClass().add("note");
        VBox words = new VBox(name, note);
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private String note(ShopperEvent event) {
        if (event.value() != null) {
            return messages.get("timeline.value", event.value());
        }
        Double price = event.price() != null ? event.price() : event.item().price();
        if (price == null) {
            return "";
        }
        return event.quantity() != null && event.quantity() > 1
                ? messages.get("timeline.quantity", event.quantity(), messages.price(price))
                : messages.price(price);
    }
}
