package dev.vitrine.app.control;

import dev.vitrine.workspace.ItemCard;
import javafx.beans.value.ChangeListener;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** An item's picture, or a quiet placeholder in the tint of its category while there is none. */
public final class ItemPicture extends StackPane {

    private static final int TINTS = 8;

    private final PictureCache pictures;
    private final double size;
    private final ImageView view = new ImageView();
    private final Text initial = new Text();
    private final ChangeListener<Number> whenLoaded = (property, before, progress) -> reveal();

    /** @param size edge in logical pixels */
    public ItemPicture(PictureCache pictures, double size) {
        this.pictures = pictures;
        this.size = size;
        getStyleClass().add("item-picture");
        setMinSize(size, size);
        setMaxSize(size, size);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        initial.getStyleClass().add(size < 32 ? "small-initial" : "initial");
        getChildren().addAll(initial, view);
        setClip(rounded(size));
    }

    public ItemPicture show(@Nullable ItemCard item) {
        initial.setText(item == null ? "" : initialOf(item));
        tint(item == null ? "" : "tint-" + tintOf(item));
        Image image = item == null || item.image() == null ? null : pictures.get(item.image(), size);
        if (image != view.getImage()) {
            forget();
            load(image);
        }
        return this;
    }

    /** A changed style class costs more than the rest of a picture. */
    private void tint(String style) {
        if (!getStyleClass().contains(style)) {
            getStyleClass().removeIf(old -> old.startsWith("tint-"));
            getStyleClass().add(style);
        }
    }

    private void load(@Nullable Image image) {
        view.setImage(image);
        if (image != null) {
            image.progressProperty().addListener(whenLoaded);
        }
        reveal();
    }

    private void forget() {
        Image image = view.getImage();
        if (image != null) {
            image.progressProperty().removeListener(whenLoaded);
        }
    }

    /** A picture that cannot be read leaves the placeholder. */
    private void reveal() {
        Image image = view.getImage();
        boolean ready = image != null && image.getProgress() >= 1 && !image.isError();
        view.setVisible(ready);
        initial.setVisible(!ready);
    }

    private static String initialOf(ItemCard item) {
        String name = topCategory(item);
        return (name.isEmpty() ? item.title() : name)
                .codePoints()
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int tintOf(ItemCard item) {
        return Math.floorMod(topCategory(item).hashCode(), TINTS);
    }

    private static String topCategory(ItemCard item) {
        return item.category() == null ? "" : item.category().split(" > ", 2)[0].strip();
    }

    private static Rectangle rounded(double size) {
        Rectangle rectangle = new Rectangle(size, size);
        rectangle.setArcWidth(size / 5);
        rectangle.setArcHeight(size / 5);
        return rectangle;
    }
}
