package dev.vitrine.app.data;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The shoppers of the workspace, busiest first. */
public final class ShoppersPane extends SearchTable<ShopperCard> {

    /**
     * @param open shows a shopper, given the id, on another screen
     * @param forget erases a shopper, given the id
     */
    public ShoppersPane(
            ListViewModel<ShopperCard> viewModel, Messages messages, Consumer<String> open, Consumer<String> forget) {
        super("shoppers", "data.searchShoppers", viewModel, messages);
        Columns<ShopperCard> columns = new Columns<>(messages.localeProperty());
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        table().getColumns().add(columns.text(messages.bind("data.column.shopper"), 200, ShopperCard::id));
        table().getColumns()
                .add(columns.number(messages.bind("data.column.interactions"), 120, "%,d", ShopperCard::interactions));
        table().getColumns()
                .add(columns.number(messages.bind("data.column.purchases"), 120, "%,d", ShopperCard::purchases));
        table().getColumns()
                .add(columns.column(
                        messages.bind("data.column.last"),
                        160,
                        ShoppersPane::lastDay,
                        day -> date.withLocale(messages.locale()).format(day)));
        addAction(forget(messages, forget));
        onOpen(shopper -> open.accept(shopper.id()));
        messages.localeProperty().addListener(change -> table().refresh());
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

    private static @Nullable LocalDate lastDay(ShopperCard shopper) {
        return shopper.lastTime() == SequenceDataset.NO_TIME
                ? null
                : Instant.ofEpochMilli(shopper.lastTime())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
    }
}
