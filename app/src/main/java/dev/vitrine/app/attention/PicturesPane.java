package dev.vitrine.app.attention;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The ways to show attention, one at a time; each is made when it is first asked for. */
final class PicturesPane extends VBox {

    private final AttentionViewModel viewModel;
    private final PictureCache pictures;
    private final SheetActions sheets;
    private final Messages messages;
    private final StackPane place = new StackPane();
    private final Map<Picture, PicturePane> panes = new EnumMap<>(Picture.class);

    PicturesPane(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.sheets = sheets;
        this.messages = messages;
        getStyleClass().add("pictures");
        setMinWidth(0);
        place.setMinWidth(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getChildren().add(none());
        getChildren()
                .addAll(
                        new SegmentedChoice<>(
                                "attention-picture",
                                List.of(Picture.values()),
                                viewModel.look().pictureProperty(),
                                value -> messages.bind(
                                        "attention.view." + value.name().toLowerCase(Locale.ROOT))),
                        place);
        viewModel.look().pictureProperty().subscribe(this::pane);
    }

    /** Points at what the last position gave an event; at none if the event was not read. */
    void point(int event) {
        Explained shown = viewModel.explainedProperty().get();
        if (shown != null) {
            pane(viewModel.look().pictureProperty().get()).pointEvent(event);
        }
    }

    private PicturePane pane(Picture picture) {
        return panes.computeIfAbsent(picture, this::add);
    }

    private PicturePane add(Picture picture) {
        PicturePane pane = switch (picture) {
            case MAP -> new MatrixPane(viewModel, pictures, sheets, messages);
            case HEADS -> new HeadsPane(viewModel, sheets, messages);
            case RIBBONS -> new RibbonsPane(viewModel, pictures, sheets, messages);
            case TIMELINE -> new TimelinePane(viewModel, sheets, messages);
            case COMPARE -> new ComparePane(viewModel, pictures, sheets, messages);
            case SPACE -> new SpacePane(viewModel, pictures, sheets, messages);
            case LESSON -> new LessonPane(viewModel, sheets, messages);
        };
        pane.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.look().pictureProperty().get() == picture && canShow(picture),
                        viewModel.look().pictureProperty(),
                        viewModel.look().heatProperty()));
        place.getChildren().add(pane);
        return pane;
    }

    private boolean canShow(Picture picture) {
        return !picture.needsAttention()
                || !viewModel.look().heatProperty().get().isEmpty();
    }

    private Node none() {
        Node none = new EmptyState(
                Material2OutlinedAL.BLUR_OFF,
                messages.bind("attention.noAttention"),
                messages.bind("attention.noAttention.text"),
                List.of());
        none.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !canShow(viewModel.look().pictureProperty().get()),
                        viewModel.look().pictureProperty(),
                        viewModel.look().heatProperty()));
        return none;
    }
}
