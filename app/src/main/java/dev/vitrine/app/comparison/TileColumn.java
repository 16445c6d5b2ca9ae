package dev.vitrine.app.comparison;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.control.Reveal;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One list of the comparison, or the words for why there is none.
 *
 * <p>Tiles are kept and shown anew for the next list: to dress a new one costs many times what new words do.
 */
final class TileColumn extends VBox {

    /** What a person did to a tile. */
    interface Actions {
        void point(@Nullable String item);

        void choose(int column, Place place);

        void enter(ProductTile tile, int column, Place place);

        void press(KeyEvent event, int column, Place place);

        void release(KeyEvent event, int column, Place place);
    }

    private final int number;
    private final PictureCache pictures;
    private final TileWords words;
    private final Messages messages;
    private final Actions actions;
    private final List<ProductTile> tiles = new ArrayList<>();
    private List<Place> places = List.of();

    TileColumn(int number, PictureCache pictures, Messages messages, Actions actions) {
        this.number = number;
        this.pictures = pictures;
        this.words = new TileWords(messages);
        this.messages = messages;
        this.actions = actions;
        setId("list-" + number);
        getStyleClass().add("list");
        setMinWidth(0);
        setPrefWidth(100);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** Its place among the lists, from 0. */
    int number() {
        return number;
    }

    /** Takes its list of the comparison; the tiles are shown by {@link #showTile}. */
    void take(Comparison comparison) {
        Column column = comparison.columns().get(number);
        places = column.places();
        getChildren().removeIf(child -> !(child instanceof ProductTile));
        if (getChildren().size() > places.size()) {
            getChildren().remove(places.size(), getChildren().size());
        }
        Problem problem = column.problem();
        if (problem != null) {
            Locale locale = messages.locale();
            getChildren()
                    .addAll(
                            words("what", problem.what(locale)),
                            words("why", problem.why(locale)),
                            words("todo", problem.todo(locale)));
        }
    }

    int length() {
        return places.size();
    }

    /** @param index from 0; nothing happens where the list is shorter */
    void showTile(Comparison comparison, int index) {
        if (index >= places.size()) {
            return;
        }
        if (index == tiles.size()) {
            tiles.add(newTile(index));
        }
        ProductTile tile = tiles.get(index);
        tile.show(words.of(comparison, number, places.get(index)));
        if (index == getChildren().size()) {
            getChildren().add(tile);
        }
    }

    /** Gives the focus to a tile and scrolls to it; to the first or last where there is none of the rank. */
    void focus(int rank) {
        if (shown() > 0) {
            ProductTile tile = tiles.get(Math.max(0, Math.min(rank - 1, shown() - 1)));
            tile.requestFocus();
            Reveal.scrollTo(tile);
        }
    }

    /** The tile that stands for the item, marked as linked; null if none does. */
    @Nullable
    ProductTile link(@Nullable String item) {
        ProductTile found = null;
        for (int i = 0; i < shown(); i++) {
            boolean linked = Objects.equals(places.get(i).item().id(), item);
            tiles.get(i).setLinked(linked);
            found = linked ? tiles.get(i) : found;
        }
        return found;
    }

    /** Marks on every tile what the judge at work thinks of its item. */
    void showOpinions(FeedbackViewModel feedback) {
        for (int i = 0; i < shown(); i++) {
            showOpinion(feedback, i);
        }
    }

    private void showOpinion(FeedbackViewModel feedback, int index) {
        Feedback own = feedback.own(places.get(index).item().id()).orElse(null);
        tiles.get(index)
                .showOpinion(
                        own == null ? null : Opinions.icon(own.opinion()),
                        own != null && own.opinion() == Opinion.HIDDEN,
                        own == null ? "" : Opinions.words(own, messages));
    }

    private int shown() {
        return Math.min(places.size(), tiles.size());
    }

    private ProductTile newTile(int index) {
        ProductTile tile = new ProductTile(pictures);
        tile.setId("tile-" + number + "-" + (index + 1));
        tile.setFocusTraversable(index == 0);
        tile.setOnMouseEntered(event -> {
            actions.point(places.get(index).item().id());
            actions.enter(tile, number, places.get(index));
        });
        tile.setOnMouseExited(event -> actions.point(null));
        tile.focusedProperty()
                .addListener((property, before, focused) ->
                        actions.point(focused ? places.get(index).item().id() : null));
        tile.setOnMouseClicked(event -> {
            tile.requestFocus();
            actions.choose(number, places.get(index));
        });
        tile.setOnKeyPressed(event -> actions.press(event, number, places.get(index)));
        tile.setOnKeyReleased(event -> actions.release(event, number, places.get(index)));
        return tile;
    }

    private static Label words(String style, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("problem-words", style);
        return label;
    }
}
