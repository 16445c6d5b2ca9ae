package dev.vitrine.app.data;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;

/** The items of the workspace, most sold first. */
public final class ItemsPane extends SearchTable<ItemCard> {

    public ItemsPane(ListViewModel<ItemCard> viewModel, Messages messages) {
        super("items", "data.searchItems", viewModel, messages);
        Columns<ItemCard> columns = new Columns<>(messages.localeProperty());
        table().getColumns().add(columns.text(messages.bind("data.column.item"), 80, ItemCard::id));
        table().getColumns()
                .add(columns.text(messages.bind("data.column.title"), 272, item -> item.title(messages.locale())));
        table().getColumns().add(columns.text(messages.bind("data.column.brand"), 104, ItemCard::brand));
        table().getColumns().add(columns.text(messages.bind("data.column.category"), 224, ItemCard::category));
        table().getColumns().add(columns.number(messages.bind("data.column.price"), 80, "%,.2f", ItemCard::price));
        table().getColumns().add(columns.number(messages.bind("data.column.stock"), 72, "%,d", ItemCard::stock));
        messages.localeProperty().addListener(change -> table().refresh());
    }
}
