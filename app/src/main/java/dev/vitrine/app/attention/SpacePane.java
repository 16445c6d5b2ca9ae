package dev.vitrine.app.attention;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.PointData;
import dev.vitrine.app.control.PointMap;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.operations.MapItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The items as the model sees them: like ones lie together; with the shopper's way, the list, and what is nearest. */
final class SpacePane extends PicturePane {

    private static final double PICTURE = 28;

    /** Between what is known of an item. */
    private static final String KNOWN = " · ";

    private final SpaceViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final PointMap map = new PointMap();
    private final FlowPane key = new FlowPane();

    SpacePane(AttentionViewModel attention, PictureCache pictures, SheetActions sheets, Messages messages) {
        super(attention, sheets, messages);
        this.viewModel = attention.space();
        this.pictures = pictures;
        this.messages = messages;
        map.setId("space-map");
        map.dataProperty().bind(viewModel.pointsProperty());
        map.setReading(this::reading);
        map.setOnChosen(viewModel::choose);
        HBox.setHgrow(map, Priority.ALWAYS);
        map.setMinWidth(0);
        HBox side = new HBox(16, map, neighbours());
        side.visibleProperty().bind(viewModel.map().resultProperty().isNotNull());
        key.getStyleClass().add("space-key");
        viewModel.groupsProperty().subscribe(this::showKey);
        build(
                side,
                reading(
                        "space-reading",
                        Bindings.createStringBinding(
                                this::below,
                                map.pointedProperty(),
                                viewModel.map().resultProperty(),
                                viewModel.map().makingProperty(),
                                messages.localeProperty()),
                        new Region()),
                make(),
                new SegmentedChoice<>(
                        "space-colour",
                        List.of(SpaceViewModel.Colouring.values()),
                        viewModel.colouringProperty(),
                        value -> messages.bind("space.by." + value.name().toLowerCase(Locale.ROOT))),
                saveButton("space-save"),
                key);
    }

    private Button make() {
        Button make = new Button();
        make.setId("space-make");
        make.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        make.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(viewModel.map().makingProperty().get() ? "space.making" : "space.make"),
                        viewModel.map().makingProperty(),
                        messages.localeProperty()));
        make.disableProperty().bind(viewModel.map().makingProperty());
        make.visibleProperty().bind(viewModel.map().resultProperty().isNull());
        make.managedProperty().bind(make.visibleProperty());
        make.setOnAction(event -> viewModel.map().make());
        return make;
    }

    private Node neighbours() {
        Label title = new Label();
        title.setWrapText(true);
        title.getStyleClass().add("muted");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            ItemCard chosen = viewModel.chosenProperty().get();
                            return chosen == null
                                    ? messages.get("space.choose")
                                    : messages.get("space.nearest", chosen.title(messages.locale()));
                        },
                        viewModel.chosenProperty(),
                        messages.localeProperty()));
        ListView<MapItems.Neighbour> list = new ListView<>();
        list.setId("space-neighbours");
        list.setCellFactory(view -> new NeighbourCell());
        list.accessibleTextProperty().bind(title.textProperty());
        viewModel.neighboursProperty().subscribe(found -> list.getItems().setAll(found));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(8, title, list);
        box.setMinWidth(240);
        box.setMaxWidth(240);
        return box;
    }

    private final class NeighbourCell extends ListCell<MapItems.Neighbour> {

        private final ItemPicture picture = new ItemPicture(pictures, PICTURE);
        private final Label title = new Label();
        private final Label similarity = new Label();
        private final HBox content = new HBox(8, picture, title, similarity);

        NeighbourCell() {
            content.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            similarity.setMinWidth(USE_PREF_SIZE);
            similarity.getStyleClass().add("muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MapItems.@Nullable Neighbour neighbour, boolean empty) {
            super.updateItem(neighbour, empty);
            if (neighbour == null || empty) {
                setGraphic(null);
                return;
            }
            picture.show(neighbour.item());
            title.setText(neighbour.item().title(messages.locale()));
            similarity.setText(messages.get("space.similarity", neighbour.similarity()));
            setGraphic(content);
        }
    }

    private void showKey(List<SpaceViewModel.Group> groups) {
        key.getChildren().clear();
        for (SpaceViewModel.Group group : groups) {
            Label label = new Label(messages.get("space.group", group.name(), group.items()));
            label.getStyleClass().add("caption");
            label.setGraphic(new Circle(4, PointData.paintOf(group.group())));
            key.getChildren().add(label);
        }
    }

    private String below() {
        MapItems.Result result = viewModel.map().resultProperty().get();
        if (result == null) {
            return messages.get(viewModel.map().makingProperty().get() ? "space.wait" : "space.hint");
        }
        int at = map.pointedProperty().get();
        return at < 0 || at >= result.items().size()
                ? messages.get("space.shown", result.items().size(), result.known(), result.dimension())
                : reading(at);
    }

    private String reading(int point) {
        ItemCard item = result().items().get(point).item();
        return Stream.of(
                        item.title(messages.locale()),
                        item.category(),
                        item.brand(),
                        item.price() == null ? null : messages.price(item.price()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(KNOWN));
    }

    private MapItems.Result result() {
        return Objects.requireNonNull(viewModel.map().resultProperty().get());
    }

    @Override
    String name() {
        return "items";
    }

    @Override
    Drawing drawing() {
        return new SpaceDrawing(
                viewModel.pointsProperty().get(),
                viewModel.groupsProperty().get(),
                map.colours(),
                new PictureWords(messages).caption(shown()));
    }

    @Override
    Table sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        MapItems.Result result = viewModel.map().resultProperty().get();
        for (MapItems.Placed placed : result == null ? List.<MapItems.Placed>of() : result.items()) {
            ItemCard item = placed.item();
            rows.add(Table.row(
                    item.id(),
                    item.title(messages.locale()),
                    item.category(),
                    item.brand(),
                    item.price(),
                    placed.x(),
                    placed.y()));
        }
        return new Table(
                Stream.of("item", "title", "category", "brand", "price", "x", "y")
                        .map(column -> messages.get("space.column." + column))
                        .toList(),
                rows);
    }
}
