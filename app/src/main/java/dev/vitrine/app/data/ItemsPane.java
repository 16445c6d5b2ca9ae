package dev.vitrine.app.data;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import java.util.List;
import javafx.scene.control.TableColumn;

/** The items of the workspace, most sold first. */
public final class ItemsPane extends SearchTable<ItemCard, ItemFilter> {

    public ItemsPane(
            ListViewModel<ItemCard, ItemFilter> viewModel,
            ItemFilterViewModel filter,
            SheetActions sheets,
            Messages messages) {
        super("items", "data.searchItems", viewModel, messages);
        Columns<ItemCard> columns = new Columns<>(messages.localeProperty());
        addTool(sheets.offerWhole("save-items", table(), () -> WholeList.ofItems(table(), viewModel), "items.csv"));
        addBar(new ItemFilterBar(filter, messages));
        TableColumn<ItemCard, String> title =
                columns.text(messages.bind("data.column.title"), 264, item -> item.title(messages.locale()));
        addColumns(List.of(
                sorted("item", columns.text(messages.bind("data.column.item"), 80, ItemCard::id)),
                title,
                sorted("brand", columns.text(messages.bind("data.column.brand"), 104, ItemCard::brand)),
                sorted("category", columns.text(messages.bind("data.column.category"), 216, ItemCard::category)),
                sorted("price", price(columns, messages)),
                sorted("stock", columns.number(messages.bind("data.column.stock"), 72, "%,d", ItemCard::stock))));
        messages.localeProperty().subscribe(locale -> {
            sorted(locale.getLanguage().equals("zh") ? "chineseTitle" : "title", title);
            table().refresh();
        });
        messages.currencyProperty().subscribe(currency -> table().refresh());
    }

    private static TableColumn<ItemCard, Double> price(Columns<ItemCard> columns, Messages messages) {
        TableColumn<ItemCard, Double> price =
                columns.column(messages.bind("data.column.price"), 96, ItemCard::price, messages::price);
        price.getStyleClass().add("number-column");
        return price;
    }
}
