package dev.vitrine.app.explore;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Explore: shoppers on the left, what the chosen one did on the right. */
public final class ExploreView extends StackPane {

    public ExploreView(ExploreViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        setId("explore");
        getStyleClass().add("explore");
        Node noData = noData(viewModel, messages);
        Node shoppers = new HBox(
                new ShopperListPane(viewModel, sheets, messages), right(viewModel, pictures, sheets, messages));
        noData.visibleProperty().bind(viewModel.statusProperty().isEqualTo(ExploreViewModel.Status.NO_DATA));
        shoppers.visibleProperty().bind(noData.visibleProperty().not());
        getChildren().addAll(shoppers, noData);
    }

    private static Node right(
            ExploreViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        Node shopper = new ShopperPane(viewModel, pictures, sheets, messages);
        Node none = new EmptyState(
                Material2OutlinedMZ.PERSON_SEARCH,
                messages.bind("explore.none"),
                messages.bind("explore.none.text"),
                List.of());
        shopper.visibleProperty().bind(viewModel.shopperProperty().isNotNull());
        none.visibleProperty().bind(viewModel.shopperProperty().isNull());
        StackPane right = new StackPane(none, shopper);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private static Node noData(ExploreViewModel viewModel, Messages messages) {
        Button data = new Button();
        data.setId("explore-import");
        data.textProperty().bind(messages.bind("explore.import"));
        data.getStyleClass().add(Styles.ACCENT);
        data.setOnAction(event -> viewModel.importData());
        return new EmptyState(
                Material2OutlinedAL.GROUP_ADD,
                messages.bind("explore.noData"),
                messages.bind("explore.noData.text"),
                List.of(data));
    }
}
