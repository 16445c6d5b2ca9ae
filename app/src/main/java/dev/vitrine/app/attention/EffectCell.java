package dev.vitrine.app.attention;

import dev.vitrine.app.control.BehaviourIcon;
import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.TimeRail;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.function.LongSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An event of the history: the gap before it to scale, picture and title, and its two bars. */
final class EffectCell extends ListCell<EventEffect> {

    private static final double LONGEST_GAP = 40;
    private static final double PICTURE = 32;

    private final Messages messages;
    private final LongSupplier longestGap;
    private final TimeRail rail = new TimeRail();
    private final ItemPicture picture;
    private final Label title = new Label();
    private final BehaviourIcon behaviour = new BehaviourIcon("");
    private final Label detail = new Label();
    private final EffectBars bars = new EffectBars();
    private final HBox event;
    private final HBox content;

    EffectCell(PictureCache pictures, Messages messages, LongSupplier longestGap) {
        this.messages = messages;
        this.longestGap = longestGap;
        getStyleClass().add("effect-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        picture = new ItemPicture(pictures, PICTURE);
        title.getStyleClass().add("title");
        detail.getStyleClass().add("caption");
        detail.setGraphic(behaviour);
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        event = new HBox(picture, words, bars);
        event.getStyleClass().add("event");
        event.setAlignment(Pos.CENTER_LEFT);
        event.setMinWidth(0);
        HBox.setHgrow(event, Priority.ALWAYS);
        content = new HBox(rail, event);
    }

    @Override
    protected void updateItem(@Nullable EventEffect effect, boolean empty) {
        super.updateItem(effect, empty);
        if (effect == null || empty) {
            setGraphic(null);
            return;
        }
        double space = TimeRail.space(effect.gap(), longestGap.getAsLong(), LONGEST_GAP);
        rail.place(space, 22);
        event.setPadding(new Insets(space + 2, 0, 2, 8));
        picture.show(effect.event().item());
        title.setText(effect.event().item().title(messages.locale()));
        behaviour.setBehaviour(effect.event().behaviour());
        detail.setText(detail(effect));
        bars.show(effect, messages);
        setAccessibleText(title.getText() + ", " + bars.getAccessibleText());
        setGraphic(content);
    }

    private String detail(EventEffect effect) {
        String done = BehaviourWords.of(messages, effect.event().behaviour());
        long time = effect.event().time();
        return time == SequenceDataset.NO_TIME
                ? done
                : messages.get("attention.event", done, new EffectWords(messages).day(time));
    }
}
