package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs of the Data screen. */
public final class DataTabs extends TabPane {

    public DataTabs(OverviewPane overview, ItemsPane items, ShoppersPane shoppers, Messages messages) {
        setId("data-tabs");
        getTabs()
                .addAll(
                        tab("overview", overview, messages),
                        tab("items", items, messages),
                        tab("shoppers", shoppers, messages));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    private static Tab tab(String name, Node content, Messages messages) {
        Tab tab = new Tab();
        tab.setId("tab-" + name);
        tab.textProperty().bind(messages.bind("data.tab." + name));
        tab.setContent(content);
        return tab;
    }
}
