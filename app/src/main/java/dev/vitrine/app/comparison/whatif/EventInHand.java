package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperEvent;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The event in hand: which item, what was done on which day, both to be changed; to be moved and taken out. */
final class EventInHand extends HBox {

    private final WhatIfViewModel viewModel;
    private final Messages messages;
    private final Label title = new Label();
    private final ComboBox<String> behaviour = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private boolean showing;

    EventInHand(WhatIfViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("event-in-hand");
        getStyleClass().add("event-in-hand");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        title.setId("event-title");
        title.setMinWidth(0);
        setUpBehaviour();
        setUpDay();
        getChildren()
                .addAll(
                        title,
                        behaviour,
                        day,
                        button("event-earlier", Material2AL.CHEVRON_LEFT, "earlier", place -> move(place, -1)),
                        button("event-later", Material2AL.CHEVRON_RIGHT, "later", place -> move(place, 1)),
                        button("event-remove", Material2AL.DELETE_OUTLINE, "remove", viewModel::remove));
        viewModel.stateProperty().addListener(property -> show());
        viewModel.chosenProperty().addListener(property -> show());
        viewModel.material().behavioursProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private void setUpBehaviour() {
        behaviour.setId("event-behaviour");
        behaviour.setMinWidth(USE_PREF_SIZE);
        behaviour.accessibleTextProperty().bind(messages.bind("comparison.event.behaviour"));
        ChoiceWords.on(behaviour, messages, name -> BehaviourWords.of(messages, name));
        behaviour.setOnAction(event -> {
            if (!showing && behaviour.getValue() != null) {
                viewModel.setBehaviour(viewModel.chosenProperty().get(), behaviour.getValue());
            }
        });
    }

    private void setUpDay() {
        day.setId("event-day");
        day.setEditable(false);
        day.setPrefWidth(136);
        messages.localeProperty()
                .subscribe(locale -> day.setConverter(
                        new LocalDateStringConverter(FormatStyle.SHORT, locale, IsoChronology.INSTANCE)));
        day.setMinWidth(USE_PREF_SIZE);
        day.accessibleTextProperty().bind(messages.bind("comparison.event.day"));
        day.setOnAction(event -> {
            if (!showing && day.getValue() != null) {
                viewModel.setDay(viewModel.chosenProperty().get(), day.getValue());
            }
        });
    }

    private void move(int place, int step) {
        viewModel.move(place, place + step);
    }

    private Button button(String id, Ikon icon, String key, IntConsumer action) {
        Button button = IconButtons.of(
                id,
                icon,
                "comparison.event." + key,
                messages,
                () -> action.accept(viewModel.chosenProperty().get()));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show() {
        WhatIf whatIf = viewModel.stateProperty().get();
        int place = viewModel.chosenProperty().get();
        boolean any = whatIf != null && place >= 0 && place < whatIf.events().size();
        getChildren().forEach(child -> child.setVisible(any));
        if (whatIf != null && any) {
            showing = true;
            show(whatIf.events().get(place));
            showing = false;
        }
    }

    private void show(ShopperEvent event) {
        title.setText(event.item().title(messages.locale()));
        List<String> names = viewModel.material().behavioursProperty().getValue();
        if (!behaviour.getItems().equals(names)) {
            behaviour.getItems().setAll(names);
        }
        behaviour.setValue(event.behaviour());
        boolean timed = event.time() != SequenceDataset.NO_TIME;
        day.setVisible(timed);
        day.setManaged(timed);
        day.setValue(timed ? WhatIf.dayOf(event) : null);
    }
}
