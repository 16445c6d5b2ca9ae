package dev.vitrine.app.explore;

import atlantafx.base.controls.CustomTextField;
import dev.vitrine.app.control.Patience;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.explore.ExploreViewModel.Status;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.export.Table;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Finds shoppers as one types, and lists them page by page as the list is scrolled. */
final class ShopperListPane extends VBox {

    private static final double WIDTH = 304;
    /** Another page is read when the list is scrolled this far. */
    private static final double NEARLY_DOWN = 0.9;

    private final ExploreViewModel viewModel;
    private final Messages messages;
    private final ListView<ShopperCard> list = new ListView<>();

    ShopperListPane(ExploreViewModel viewModel, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("shopper-list");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren()
                .addAll(
                        search(),
                        new SegmentPane(viewModel.segments(), messages),
                        searching(),
                        note(
                                "shopper-no-match",
                                messages.bind("explore.noMatch", viewModel.textProperty()),
                                Status.NO_MATCH),
                        note("shopper-no-member", messages.bind("explore.noMember"), Status.NO_MEMBER),
                        shoppers(sheets));
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setId("shopper-search");
        field.setLeft(new FontIcon(Material2OutlinedMZ.SEARCH));
        field.promptTextProperty().bind(messages.bind("explore.search"));
        field.accessibleTextProperty().bind(messages.bind("explore.search"));
        field.textProperty().bindBidirectional(viewModel.textProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                list.getSelectionModel()
                        .select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
                event.consume();
            }
        });
        return field;
    }

    /** Says why the list is empty. */
    private Node note(String id, ObservableValue<String> words, Status status) {
        Label label = muted(id, words);
        label.visibleProperty().bind(viewModel.statusProperty().isEqualTo(status));
        return label;
    }

    /** A segment may have to ask every shopper first. */
    private Node searching() {
        Label label = muted("shopper-searching", messages.bind("explore.searching"));
        label.visibleProperty().bind(Patience.lasting(viewModel.searchingProperty()));
        return label;
    }

    private static Label muted(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.textProperty().bind(words);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node shoppers(SheetActions sheets) {
        list.setId("shoppers");
        list.setItems(viewModel.shoppers());
        list.setCellFactory(view -> new ShopperCell(messages));
        list.accessibleTextProperty().bind(messages.bind("explore.shoppers"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> {
            if (after != null) {
                viewModel.select(after);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        viewModel.shopperProperty().addListener(property -> followSelection());
        viewModel.shoppers().addListener((ListChangeListener<ShopperCard>) change -> followSelection());
        messages.localeProperty().addListener(property -> list.refresh());
        followSelection();
        list.skinProperty().addListener(property -> watchScrolling());
        sheets.offer(list, this::sheet, () -> "shoppers.csv");
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && viewModel.shopperProperty().get() != null) {
            if (event.isShortcutDown()) {
                viewModel.showAttention();
            } else {
                viewModel.compare();
            }
            event.consume();
        }
    }

    private void followSelection() {
        String shopper = viewModel.shopperProperty().get();
        ShopperCard chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.id().equals(shopper)) {
            return;
        }
        list.getSelectionModel().clearSelection();
        list.getItems().stream()
                .filter(card -> card.id().equals(shopper))
                .findFirst()
                .ifPresent(card -> list.getSelectionModel().select(card));
    }

    private void watchScrolling() {
        for (Node node : list.lookupAll(".scroll-bar:vertical")) {
            if (node instanceof ScrollBar bar) {
                bar.valueProperty().addListener((property, before, after) -> {
                    if (after.doubleValue() >= NEARLY_DOWN) {
                        viewModel.more();
                    }
                });
            }
        }
    }

    private Table sheet() {
        return new Table(
                List.of(
                        messages.get("explore.column.shopper"),
                        messages.get("explore.column.events"),
                        messages.get("explore.column.purchases")),
                list.getItems().stream()
                        .map(card -> Table.row(card.id(), card.interactions(), card.purchases()))
                        .toList());
    }
}
