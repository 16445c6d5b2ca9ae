package dev.vitrine.app.data;

import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.Columns;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperCard;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The shoppers of the workspace, busiest first. */
public final class ShoppersPane extends SearchTable<ShopperCard, Integer> {

    private static final List<Integer> FEWEST = List.of(1, 3, 10, 50, 200);

    /**
     * @param fewest interactions that shoppers must have
     * @param open shows a shopper, given the id, on another screen
     * @param forget erases a shopper, given the id
     */
    public ShoppersPane(
            ListViewModel<ShopperCard, Integer> viewModel,
            ObjectProperty<Integer> fewest,
            SheetActions sheets,
            Messages messages,
            Consumer<String> open,
            Consumer<String> forget) {
        super("shoppers", "data.searchShoppers", viewModel, messages);
        Columns<ShopperCard> columns = new Columns<>(messages.localeProperty());
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        addColumns(List.of(
                sorted("shopper", columns.text(messages.bind("data.column.shopper"), 200, ShopperCard::id)),
                sorted(
                        "interactions",
                        columns.number(
                                messages.bind("data.column.interactions"), 120, "%,d", ShopperCard::interactions)),
                sorted(
                        "purchases",
                        columns.number(messages.bind("data.column.purchases"), 120, "%,d", ShopperCard::purchases)),
                sorted(
                        "last",
                        columns.column(
                                messages.bind("data.column.last"),
                                160,
                                shopper -> shopper.lastDay().orElse(null),
                                day -> date.withLocale(messages.locale()).format(day)))));
        addTool(fewest(fewest, messages));
        addTool(sheets.offerWhole(
                "save-shoppers", table(), () -> WholeList.ofShoppers(table(), viewModel), "shoppers.csv"));
        addAction(forget(messages, forget));
        onOpen(shopper -> open.accept(shopper.id()));
        messages.localeProperty().addListener(change -> table().refresh());
    }

    private static ComboBox<Integer> fewest(ObjectProperty<Integer> fewest, Messages messages) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("fewest-interactions");
        box.getItems().setAll(FEWEST);
        box.accessibleTextProperty().bind(messages.bind("data.fewest", 1));
        box.setMinWidth(USE_PREF_SIZE);
        ChoiceWords.on(box, messages, least -> messages.get("data.fewest", least));
        box.valueProperty().bindBidirectional(fewest);
        return box;
    }

    private Button forget(Messages messages, Consumer<String> forget) {
        Button button = new Button();
        button.setId("forget-shopper");
        button.setGraphic(new FontIcon(Material2OutlinedMZ.PERSON_REMOVE));
        button.textProperty().bind(messages.bind("forget.action"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event ->
                forget.accept(table().getSelectionModel().getSelectedItem().id()));
        return button;
    }
}
