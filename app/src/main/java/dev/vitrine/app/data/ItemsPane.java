package dev.vitrine.app.data;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;

/** The items of the workspace, most sold first. */
public final class ItemsPane extends SearchTable<ItemCard> {

    public ItemsPane(ListViewModel<ItemCard> viewModel, Messages messages) {
        super("items", "data.searchItems", viewModel, messages);
        Columns<ItemCard> columns = new Columns<>(messages.localeProperty());
        table().getColumns().add(columns.text(messages.bind("data.column.item"), 110, ItemCard::id));
        table().getColumns()
                .add(columns.text(messages.bind("data.column.title"), 320, item -> item.title(messages.locale())));
        table().getColumns().add(columns.text(messages.bind("data.column.brand"), 140, ItemCard::brand));
        table().getColumns().add(columns.text(messages.bind("data.column.category"), 260, ItemCard::category));
        table().getColumns().add(columns.number(messages.bind("data.column.price"), 90, "%,.2f", ItemCard::price));
        table().getColumns().add(columns.number(messages.bind("data.column.stock"), 80, "%,d", ItemCard::stock));
        messages.localeProperty().addListener(change -> table().refresh());
    }
}
