package dev.vitrine.app.explore;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.HistoryTimeline;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The chosen shopper: who it is, the history in brief, and the timeline. */
final class ShopperPane extends VBox {

    private final ExploreViewModel viewModel;
    private final Messages messages;

    ShopperPane(ExploreViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("shopper-pane");
        getChildren().addAll(header(), new ProfileStrip(viewModel.profileProperty(), messages), timeline(pictures));
        sheets.offer(
                this,
                this::sheet,
                () -> "history-" + viewModel.shopperProperty().get() + ".csv");
    }

    private Node header() {
        Label title = new Label();
        title.setId("shopper-title");
        title.getStyleClass().add("screen-title");
        title.textProperty().bind(messages.bind("explore.shopper", viewModel.shopperProperty()));
        Label span = new Label();
        span.setId("shopper-span");
        span.getStyleClass().add("muted");
        span.textProperty()
                .bind(Bindings.createStringBinding(this::span, viewModel.profileProperty(), messages.localeProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(new VBox(title, span), space, compare(), attention(), forget());
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button compare() {
        Button button = button("explore-compare", "explore.compare", Material2OutlinedAL.COMPARE);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> viewModel.compare());
        return button;
    }

    private Button attention() {
        Button button = button("explore-attention", "explore.attention", Material2OutlinedAL.BLUR_ON);
        button.setOnAction(event -> viewModel.showAttention());
        return button;
    }

    private Button forget() {
        Button button = new Button();
        button.setId("explore-forget");
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setGraphic(new FontIcon(Material2OutlinedMZ.PERSON_REMOVE));
        button.accessibleTextProperty().bind(messages.bind("forget.action"));
        Hint.on(button, () -> messages.get("forget.action"));
        button.setOnAction(event -> viewModel.forget());
        return button;
    }

    private Button button(String id, String key, Ikon icon) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HistoryTimeline timeline(PictureCache pictures) {
        HistoryTimeline timeline = new HistoryTimeline(pictures, messages);
        viewModel.historyProperty().addListener((property, before, after) -> timeline.show(after));
        timeline.show(viewModel.historyProperty().get());
        VBox.setVgrow(timeline, Priority.ALWAYS);
        return timeline;
    }

    private String span() {
        HistoryProfile profile = viewModel.profileProperty().get();
        if (profile.events() == 0) {
            return messages.get("explore.noHistory");
        }
        return profile.hasTimes()
                ? messages.get(
                        "explore.span",
                        profile.events(),
                        Dates.day(profile.first(), messages),
                        Dates.day(profile.last(), messages))
                : messages.get("explore.spanWithoutTimes", profile.events());
    }

    private Table sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ShopperEvent event : viewModel.historyProperty().get()) {
            rows.add(Table.row(
                    Dates.exactly(event.time()),
                    BehaviourWords.of(messages, event.behaviour()),
                    event.item().id(),
                    event.item().title(messages.locale()),
                    event.item().brand(),
                    event.item().category(),
                    event.price() != null ? event.price() : event.item().price()));
        }
        return new Table(
                List.of("time", "behaviour", "item", "title", "brand", "category", "price").stream()
                        .map(column -> messages.get("explore.column." + column))
                        .toList(),
                rows);
    }
}
