package dev.vitrine.app.explore;

import dev.vitrine.app.control.BehaviourIcon;
import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A history in brief: what was done, in which categories, at which prices. */
final class ProfileStrip extends HBox {

    /** Further categories are one share: the palette has no more colours that are told apart at a glance. */
    private static final int NAMED_CATEGORIES = 3;

    private final ObservableValue<HistoryProfile> profile;
    private final Messages messages;

    ProfileStrip(ObservableValue<HistoryProfile> profile, Messages messages) {
        this.profile = profile;
        this.messages = messages;
        getStyleClass().add("profile-strip");
        profile.addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private void show() {
        HistoryProfile shown = profile.getValue();
        getChildren().clear();
        setVisible(shown.events() > 0);
        setManaged(shown.events() > 0);
        getChildren().add(block("explore.behaviours", behaviours(shown)));
        if (hasCategories(shown)) {
            Node categories = block("explore.categories", categories(shown));
            HBox.setHgrow(categories, Priority.ALWAYS);
            getChildren().add(categories);
        }
        HistoryProfile.PriceRange prices = shown.prices();
        if (prices != null) {
            Label range = new Label(messages.get(
                    "explore.priceRange",
                    messages.price(prices.lowest()),
                    messages.price(prices.median()),
                    messages.price(prices.highest())));
            getChildren().add(block("explore.prices", range));
        }
    }

    private Node block(String titleKey, Node content) {
        Label title = new Label(messages.get(titleKey));
        title.getStyleClass().add("caption");
        VBox block = new VBox(title, content);
        block.getStyleClass().add("block");
        return block;
    }

    private Node behaviours(HistoryProfile shown) {
        HBox row = new HBox();
        row.getStyleClass().add("counts");
        for (HistoryProfile.Share share : shown.behaviours()) {
            Label count = new Label(messages.get("explore.count", share.events()));
            count.setGraphic(new BehaviourIcon(share.name()));
            count.setMinWidth(USE_PREF_SIZE);
            Hint.on(count, BehaviourWords.of(messages, share.name()));
            row.getChildren().add(count);
        }
        return row;
    }

    private Node categories(HistoryProfile shown) {
        GridPane bar = new GridPane();
        bar.getStyleClass().add("share-bar");
        FlowPane names = new FlowPane();
        names.getStyleClass().add("share-names");
        List<HistoryProfile.Share> shares = folded(shown.categories());
        for (int i = 0; i < shares.size(); i++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100 * shares.get(i).share());
            bar.getColumnConstraints().add(width);
            Region part = new Region();
            part.getStyleClass().addAll("share", "series-" + (i + 1));
            bar.add(part, i, 0);
            names.getChildren().add(name(shares.get(i), i + 1));
        }
        return new VBox(bar, names);
    }

    private Node name(HistoryProfile.Share share, int series) {
        Region key = new Region();
        key.getStyleClass().addAll("key", "series-" + series);
        Label label = new Label(messages.get(
                "explore.share",
                share.name().isEmpty() ? messages.get("explore.otherCategories") : share.name(),
                share.share()));
        label.setGraphic(key);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    private static List<HistoryProfile.Share> folded(List<HistoryProfile.Share> shares) {
        if (shares.size() <= NAMED_CATEGORIES + 1) {
            return shares;
        }
        List<HistoryProfile.Share> folded = new ArrayList<>(shares.subList(0, NAMED_CATEGORIES));
        List<HistoryProfile.Share> rest = shares.subList(NAMED_CATEGORIES, shares.size());
        folded.add(new HistoryProfile.Share(
                "",
                rest.stream().mapToInt(HistoryProfile.Share::events).sum(),
                rest.stream().mapToDouble(HistoryProfile.Share::share).sum()));
        return folded;
    }

    private static boolean hasCategories(HistoryProfile shown) {
        return shown.categories().stream().anyMatch(share -> !share.name().isEmpty());
    }
}
