package dev.vitrine.app.comparison;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.operations.AsOf;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** On top of Compare: the shopper with the latest of the history, what was asked, and how far the lists agree. */
final class ComparisonHeader extends VBox {

    private static final int LATEST = 14;
    private static final double PICTURE = 28;

    private final ComparisonViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final HBox latest = new HBox();
    private final FlowPane agreement = new FlowPane();
    private final Label truth = new Label();

    ComparisonHeader(ComparisonViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        getStyleClass().add("comparison-header");
        latest.getStyleClass().add("latest");
        latest.setAlignment(Pos.CENTER_LEFT);
        agreement.setId("agreement");
        agreement.getStyleClass().add("agreement");
        truth.setId("truth");
        truth.getStyleClass().add("truth-line");
        truth.setWrapText(true);
        getChildren().addAll(first(), second(), truth);
        viewModel.comparisonProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private Node first() {
        Label title = new Label();
        title.setId("comparison-title");
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(messages.bind("comparison.title", viewModel.shopperProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                title,
                space,
                new SegmentedChoice<>(
                        "seen",
                        List.of(SeenItems.values()),
                        viewModel.seenProperty(),
                        value -> messages.bind(key("comparison.seen.", value))),
                new SegmentedChoice<>(
                        "as-of",
                        List.of(AsOf.values()),
                        viewModel.asOfProperty(),
                        value -> messages.bind(key("comparison.asOf.", value))));
        row.getStyleClass().add("first-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node second() {
        HBox.setHgrow(agreement, Priority.ALWAYS);
        HBox row = new HBox(latest, agreement);
        row.getStyleClass().add("second-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        latest.getChildren().clear();
        agreement.getChildren().clear();
        Comparison comparison = viewModel.comparisonProperty().get();
        truth.setVisible(comparison != null && comparison.truth() != null);
        truth.setManaged(truth.isVisible());
        if (comparison == null) {
            return;
        }
        List<ShopperEvent> history = comparison.history();
        history.subList(Math.max(0, history.size() - LATEST), history.size())
                .forEach(event -> latest.getChildren().add(picture(event)));
        showAgreement(comparison);
        truth.setText(truth(comparison));
    }

    private Node picture(ShopperEvent event) {
        ItemPicture picture = new ItemPicture(pictures, PICTURE).show(event.item());
        Hint.on(picture, event.item().title(messages.locale()) + "\n" + BehaviourWords.of(messages, event.behaviour()));
        return picture;
    }

    private void showAgreement(Comparison comparison) {
        if (comparison.agreements().isEmpty()) {
            return;
        }
        Label title = new Label(messages.get("comparison.agreement", comparison.top()));
        title.getStyleClass().add("caption");
        agreement.getChildren().add(title);
        for (Comparison.Agreement pair : comparison.agreements()) {
            Label label = new Label(messages.get("comparison.shared", pair.model(), pair.other(), pair.shared()));
            label.getStyleClass().add("pair");
            agreement.getChildren().add(label);
        }
    }

    private String truth(Comparison comparison) {
        if (comparison.truth() == null) {
            return "";
        }
        StringJoiner ranks = new StringJoiner(messages.get("comparison.and"));
        for (Column column : comparison.columns()) {
            if (column.truthRank() != null) {
                ranks.add(messages.get("comparison.rankIn", column.model(), column.truthRank()));
            }
        }
        String title = comparison.truth().title(messages.locale());
        return ranks.length() == 0
                ? messages.get("comparison.truthUnranked", title)
                : messages.get("comparison.truth", title, ranks);
    }
}
