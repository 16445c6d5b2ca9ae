package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Of whose shoppers something is: everybody, or a saved segment. The choice is the same on every screen. */
public final class SegmentBox extends ComboBox<Optional<Segment>> {

    private final Selection selection;
    private boolean filling;

    public SegmentBox(String id, Selection selection, Messages messages) {
        this.selection = selection;
        setId(id);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(messages.bind("segment"));
        Hint.on(this, () -> hint(messages));
        ChoiceWords.on(
                this, messages, each -> each.map(Segment::name).orElseGet(() -> messages.get("segment.everybody")));
        selection.segmentsProperty().addListener(property -> fill());
        selection.segmentProperty().addListener(property -> fill());
        valueProperty().addListener((property, before, chosen) -> take(chosen));
        fill();
    }

    private String hint(Messages messages) {
        Segment chosen = selection.segmentProperty().get();
        return chosen == null ? messages.get("segment.hint") : chosen.condition();
    }

    private void fill() {
        filling = true;
        List<Optional<Segment>> choices = new ArrayList<>(List.of(Optional.empty()));
        selection.segmentsProperty().get().forEach(each -> choices.add(Optional.of(each)));
        if (!getItems().equals(choices)) {
            getItems().setAll(choices);
        }
        setValue(Optional.ofNullable(selection.segmentProperty().get()));
        filling = false;
    }

    /** @param chosen null while the choices are filled */
    @SuppressWarnings("NullableOptional")
    private void take(@Nullable Optional<Segment> chosen) {
        if (!filling && chosen != null) {
            selection.segmentProperty().set(chosen.orElse(null));
        }
    }
}
