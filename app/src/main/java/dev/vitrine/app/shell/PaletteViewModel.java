package dev.vitrine.app.shell;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Finds screens, actions, shoppers and items by what is typed. */
public final class PaletteViewModel {

    private static final int OF_EACH = 6;

    private record Found(List<ShopperCard> shoppers, List<ItemCard> items) {
        static final Found NOTHING = new Found(List.of(), List.of());
    }

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final Navigation navigation;
    private final Messages messages;
    private final List<PaletteCommand> commands;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private final LatestQuery<Found> query;

    public PaletteViewModel(
            OpenWorkspace workspace,
            Selection selection,
            Navigation navigation,
            Background background,
            Messages messages,
            List<PaletteCommand> commands) {
        this.workspace = workspace;
        this.selection = selection;
        this.navigation = navigation;
        this.messages = messages;
        this.commands = List.copyOf(commands);
        this.query = new LatestQuery<>(background, this::show);
        text.addListener((property, older, newer) -> search());
        messages.localeProperty().addListener(change -> search());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<PaletteEntry> entries() {
        return entries;
    }

    /** Empties the text and shows what can be done, as when the palette opens. */
    public void reset() {
        text.set("");
        search();
    }

    private void search() {
        show(Found.NOTHING);
        String typed = text.get().strip();
        Workspace open = workspace.get();
        if (typed.isEmpty() || open == null) {
            query.clear();
            return;
        }
        query.submit(progress -> new Found(open.findShoppers(typed, 0, OF_EACH), open.findItems(typed, 0, OF_EACH)));
    }

    private void show(Found found) {
        List<PaletteEntry> lines = new ArrayList<>();
        String typed = text.get().strip().toLowerCase(messages.locale());
        for (PaletteCommand command : commands) {
            String title = messages.get(command.titleKey());
            if (title.toLowerCase(messages.locale()).contains(typed)) {
                lines.add(new PaletteEntry(command.icon(), title, messages.get(command.detailKey()), command.action()));
            }
        }
        found.shoppers().forEach(shopper -> lines.add(entry(shopper)));
        found.items().forEach(item -> lines.add(entry(item)));
        entries.setAll(lines);
    }

    private PaletteEntry entry(ShopperCard shopper) {
        return new PaletteEntry(
                Material2OutlinedMZ.PERSON,
                shopper.id(),
                messages.get("palette.shopper", shopper.interactions(), shopper.purchases()),
                () -> {
                    selection.selectShopper(shopper.id());
                    navigation.go(Navigation.EXPLORE);
                });
    }

    private PaletteEntry entry(ItemCard item) {
        return new PaletteEntry(
                Material2OutlinedAL.LOCAL_OFFER,
                item.title(messages.locale()),
                messages.get("palette.item", item.id()),
                () -> {
                    selection.shopperSearchProperty().set(item.id());
                    navigation.go(Navigation.EXPLORE);
                });
    }
}
