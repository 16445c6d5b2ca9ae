package dev.vitrine.app.comparison;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import java.util.List;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a list is made of: categories, brands and prices as small bars, in figures while the mouse rests on them. */
final class MixBars extends HBox {

    private final Messages messages;
    private final BarStrip categories = BarStrip.lengths(ListMix.NAMED + 1);
    private final BarStrip brands = BarStrip.lengths(ListMix.NAMED + 1);
    private final BarStrip prices = BarStrip.heights(ListMix.BANDS);
    private ListMix shown = new ListMix(List.of(), List.of(), List.of());

    MixBars(Messages messages) {
        this.messages = messages;
        getStyleClass().add("mix-bars");
        getChildren()
                .addAll(
                        part("comparison.mix.categories", categories),
                        part("comparison.mix.brands", brands),
                        part("comparison.mix.prices", prices));
        Hint.on(categories.getParent(), () -> shares(shown.categories()));
        Hint.on(brands.getParent(), () -> shares(shown.brands()));
        Hint.on(prices.getParent(), this::bands);
    }

    void show(ListMix mix) {
        shown = mix;
        categories.show(
                mix.categories().stream().mapToDouble(ListMix.Share::fraction).toArray());
        brands.show(mix.brands().stream().mapToDouble(ListMix.Share::fraction).toArray());
        prices.show(mix.prices().stream().mapToDouble(ListMix.Band::height).toArray());
        setAccessibleText(shares(mix.categories()) + "\n" + shares(mix.brands()) + "\n" + bands());
    }

    private Node part(String key, BarStrip bars) {
        Label caption = new Label();
        caption.getStyleClass().add("mix-caption");
        caption.textProperty().bind(messages.bind(key));
        VBox part = new VBox(caption, bars);
        part.setMinWidth(0);
        part.setPrefWidth(60);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    private String shares(List<ListMix.Share> shares) {
        StringJoiner lines = new StringJoiner("\n");
        for (ListMix.Share share : shares) {
            String name = share.name().isEmpty() ? messages.get("comparison.mix.rest") : share.name();
            lines.add(messages.get("explore.share", name, share.fraction()));
        }
        return lines.toString();
    }

    private String bands() {
        StringJoiner lines = new StringJoiner("\n");
        for (ListMix.Band band : shown.prices()) {
            lines.add(messages.get("comparison.mix.band", band.lowest(), band.highest(), band.items()));
        }
        return lines.toString();
    }
}
