package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the events that a shopper's lists are made from, as a model sees them. */
public final class ReadHistory {

    /** @param model whose choice of events is followed */
    public record Request(String model, String shopper, AsOf asOf) {}

    private final Workspace workspace;

    public ReadHistory(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Oldest first; as of the test without what is hidden.
     *
     * @throws dev.vitrine.engine.ProblemException if there is no such shopper or model, or too little to hide
     */
    public List<ShopperEvent> run(Request request) {
        ShopperTimeline timeline = ShopperTimeline.read(
                workspace, request.shopper(), workspace.model(request.model()).dataset(), request.asOf());
        Map<String, ItemCard> cards = new HashMap<>();
        return timeline.events().stream().map(event -> shown(event, cards)).toList();
    }

    private ShopperEvent shown(HistoryEvent event, Map<String, ItemCard> cards) {
        ItemCard item = cards.computeIfAbsent(event.item(), id -> ItemCards.of(workspace, id));
        return new ShopperEvent(item, event.behaviour(), event.time(), null, null, null);
    }
}
