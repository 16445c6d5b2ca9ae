package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Money;
import dev.vitrine.workspace.ItemCard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The details of a tile that was clicked: the item, where every model has it, and the way to why. */
final class ItemDrawer extends ScrollPane {

    private static final double WIDTH = 264;
    private static final double PICTURE = 160;

    private final ComparisonViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final FeedbackBox feedback;
    private final VBox details = new VBox();

    ItemDrawer(ComparisonViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        this.feedback = new FeedbackBox(viewModel, messages);
        setId("item-drawer");
        getStyleClass().add("lists-scroll");
        details.getStyleClass().add("item-drawer");
        details.setMinHeight(USE_PREF_SIZE);
        setContent(details);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        viewModel.chosenProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private void show() {
        ComparisonViewModel.Chosen chosen = viewModel.chosenProperty().get();
        Comparison comparison = viewModel.comparisonProperty().get();
        setVisible(chosen != null && comparison != null);
        setManaged(isVisible());
        feedback.about(isVisible() ? chosen : null);
        details.getChildren().clear();
        if (chosen == null || comparison == null) {
            return;
        }
        ItemCard item = chosen.place().item();
        Label title = words("section-title", item.title(messages.locale()));
        title.setId("drawer-title");
        details.getChildren().addAll(closeRow(), new ItemPicture(pictures, PICTURE).show(item), title);
        fact("comparison.item.brand", item.brand());
        fact("comparison.item.category", item.category());
        fact(
                "comparison.item.price",
                item.price() == null ? null : Money.words(item.price(), comparison.currency(), messages.locale()));
        fact(
                "comparison.item.cost",
                item.cost() == null ? null : Money.words(item.cost(), comparison.currency(), messages.locale()));
        fact("comparison.item.stock", item.stock() == null ? null : messages.get("comparison.count", item.stock()));
        fact("comparison.item.launched", item.launched() == null ? null : day(item.launched()));
        fact("comparison.item.id", item.id());
        Double probability = chosen.place().probability();
        if (probability != null) {
            fact("comparison.item.probability", new TileWords(messages).probability(probability));
            details.getChildren().add(words("caption", messages.get("comparison.item.probability.help")));
        }
        Column own = comparison.columns().get(chosen.column());
        details.getChildren().add(words("caption", messages.get("comparison.item.ranks")));
        details.getChildren()
                .add(words(
                        "ranks",
                        messages.get(
                                "comparison.rankIn",
                                own.name(messages),
                                chosen.place().rank())));
        String others = new TileWords(messages).elsewhere(comparison, chosen.column(), chosen.place());
        if (!others.isEmpty()) {
            details.getChildren().add(words("ranks", others));
        }
        details.getChildren()
                .add(
                        comparison.history().isReal()
                                ? why(own.model())
                                : words("caption", messages.get("comparison.noWhy")));
        details.getChildren().add(feedback);
    }

    private Node closeRow() {
        Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
        close.setId("drawer-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setAccessibleText(messages.get("comparison.close"));
        close.setOnAction(event -> viewModel.closeDetails());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(space, close);
    }

    private Button why(String model) {
        Button why = new Button(messages.get("comparison.why", model));
        why.setId("drawer-why");
        why.getStyleClass().add(Styles.ACCENT);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setOnAction(event -> viewModel.explain());
        return why;
    }

    private void fact(String key, @Nullable String value) {
        if (value != null) {
            Label name = words("caption", messages.get(key));
            name.setMinWidth(84);
            HBox row = new HBox(name, words("value", value));
            row.getStyleClass().add("fact");
            details.getChildren().add(row);
        }
    }

    private String day(long time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
    }

    private static Label words(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
