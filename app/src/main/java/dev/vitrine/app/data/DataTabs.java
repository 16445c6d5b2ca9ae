package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs of the Data screen. */
public final class DataTabs extends TabPane {

    /** Content that wants to know when its tab comes to the front. */
    interface Shown {
        void shown();
    }

    /**
     * @param findings makes what its tab shows, when that is first looked at
     * @param cleaning the same
     * @param items the same
     * @param shoppers the same
     * @param split the same
     */
    public DataTabs(
            OverviewPane overview,
            Supplier<FindingsPane> findings,
            Supplier<CleaningPane> cleaning,
            Supplier<ItemsPane> items,
            Supplier<ShoppersPane> shoppers,
            Supplier<SplitPane> split,
            Messages messages) {
        setId("data-tabs");
        getTabs()
                .addAll(
                        tab("overview", () -> overview, messages),
                        tab("findings", findings, messages),
                        tab("cleaning", cleaning, messages),
                        tab("items", items, messages),
                        tab("shoppers", shoppers, messages),
                        tab("split", split, messages));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    /** Brings the cleaning rules to the front. */
    public void showCleaning() {
        getTabs().stream().filter(tab -> "tab-cleaning".equals(tab.getId())).forEach(getSelectionModel()::select);
    }

    private static Tab tab(String name, Supplier<? extends Node> content, Messages messages) {
        Tab tab = new Tab();
        tab.setId("tab-" + name);
        tab.textProperty().bind(messages.bind("data.tab." + name));
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
            }
            if (selected && tab.getContent() instanceof Shown shown) {
                shown.shown();
            }
        });
        return tab;
    }
}
