package dev.vitrine.app.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One place of a list: rank, picture, title, what a shop wants to know of the item, and where it stands elsewhere. */
public final class ProductTile extends HBox {

    /** All tiles are equally high, so that columns of them stand in line. */
    public static final double HEIGHT = 60;

    private static final PseudoClass TRUTH = PseudoClass.getPseudoClass("truth");
    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final double PICTURE = 44;

    /** Below it a title takes two lines. */
    private static final double SLIM = 420;

    /** Below it a title is worth more than picture and detail. */
    private static final double NARROW = 280;

    private final Label rank = label("rank");
    private final ItemPicture picture;
    private final Label title = label("title");
    private final Label detail = label("detail");
    private final Label score = label("score");
    private final HBox marks = new HBox();
    private String content = "";
    private boolean telling;

    public ProductTile(PictureCache pictures) {
        picture = new ItemPicture(pictures, PICTURE);
        getStyleClass().add("product-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAlignment(Pos.CENTER_LEFT);
        detail.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(rank, picture, words(), figures());
        widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
    }

    public void show(TileContent content) {
        rank.setText(Integer.toString(content.rank()));
        picture.show(content.item());
        title.setText(content.title());
        detail.setText(content.detail());
        score.setText(content.score());
        showMarks(content.marks());
        telling = content.telling();
        fit(getWidth());
        pseudoClassStateChanged(TRUTH, content.truth());
        this.content = spoken(content);
        setAccessibleText(this.content);
    }

    private void fit(double width) {
        boolean roomy = width >= NARROW;
        title.setWrapText(width < SLIM && (roomy || !telling));
        showOrNot(picture, roomy);
        showOrNot(detail, roomy || telling);
    }

    private static void showOrNot(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * Marks what a judge thinks of the item.
     *
     * @param icon null for nothing
     * @param words the same for a screen reader; empty for nothing
     */
    public void showOpinion(@Nullable Ikon icon, boolean hidden, String words) {
        rank.setGraphic(icon == null ? null : new FontIcon(icon));
        rank.setContentDisplay(ContentDisplay.BOTTOM);
        pseudoClassStateChanged(HIDDEN, hidden);
        setAccessibleText(words.isEmpty() ? content : content + ", " + words);
    }

    /** Whether the same item is pointed at in another list. */
    public void setLinked(boolean linked) {
        pseudoClassStateChanged(LINKED, linked);
    }

    /** How much of the tile's right end the figures take. */
    public double figuresWidth() {
        Node figures = getChildren().get(getChildren().size() - 1);
        return getWidth() - figures.getBoundsInParent().getMinX() + getSpacing();
    }

    private VBox words() {
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private VBox figures() {
        VBox figures = new VBox(score, marks);
        figures.getStyleClass().add("figures");
        figures.setAlignment(Pos.CENTER_RIGHT);
        figures.setMinWidth(USE_PREF_SIZE);
        marks.setAlignment(Pos.CENTER_RIGHT);
        marks.getStyleClass().add("marks");
        return figures;
    }

    /** Labels are used again: to dress a new one costs many times what a new text does. */
    private void showMarks(List<TileMark> shown) {
        while (marks.getChildren().size() > shown.size()) {
            marks.getChildren().remove(shown.size());
        }
        while (marks.getChildren().size() < shown.size()) {
            marks.getChildren().add(label("mark"));
        }
        for (int i = 0; i < shown.size(); i++) {
            TileMark mark = shown.get(i);
            Label label = (Label) marks.getChildren().get(i);
            label.getStyleClass().setAll("label", "mark", mark.kind().style());
            label.setText(mark.text());
            label.setMinWidth(USE_PREF_SIZE);
            Hint.on(label, mark.explanation());
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static String spoken(TileContent content) {
        StringBuilder text = new StringBuilder()
                .append(content.rank())
                .append(". ")
                .append(content.title())
                .append(", ")
                .append(content.detail());
        content.marks().forEach(mark -> text.append(", ").append(mark.explanation()));
        return text.toString();
    }
}
