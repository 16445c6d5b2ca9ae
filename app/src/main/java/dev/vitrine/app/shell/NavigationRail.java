package dev.vitrine.app.shell;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column of screens at the left edge. */
final class NavigationRail extends VBox {

    NavigationRail(List<Screen> screens, Navigation navigation, Messages messages) {
        getStyleClass().add("rail");
        for (int place = 0; place < screens.size(); place++) {
            getChildren().add(button(screens.get(place), place + 1, navigation, messages));
        }
    }

    private static ToggleButton button(Screen screen, int place, Navigation navigation, Messages messages) {
        ToggleButton button = new ToggleButton();
        button.setId("go-" + screen.id());
        button.getStyleClass().add("rail-button");
        button.setGraphic(new FontIcon(screen.icon()));
        button.textProperty().bind(messages.bind(screen.titleKey()));
        Hint.on(button, () -> messages.get("rail.tooltip", messages.get(screen.helpKey()), place));
        button.accessibleHelpProperty().bind(messages.bind(screen.helpKey()));
        // Pressing the chosen one again must not unchoose it, so the state follows navigation alone.
        button.setOnAction(event -> {
            navigation.go(screen.id());
            button.setSelected(true);
        });
        button.setSelected(screen.id().equals(navigation.currentProperty().get()));
        navigation
                .currentProperty()
                .addListener((property, older, newer) ->
                        button.setSelected(screen.id().equals(newer)));
        return button;
    }
}
