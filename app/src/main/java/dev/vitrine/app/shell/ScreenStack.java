package dev.vitrine.app.shell;

import dev.vitrine.app.session.Navigation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place where screens are shown, one at a time, each built when it is first asked for. */
final class ScreenStack extends StackPane {

    private final List<Screen> screens;
    private final Map<String, Node> built = new HashMap<>();

    ScreenStack(List<Screen> screens, Navigation navigation) {
        this.screens = screens;
        getStyleClass().add("screens");
        navigation.currentProperty().addListener((property, older, newer) -> show(newer));
        show(navigation.currentProperty().get());
    }

    private void show(String id) {
        screens.stream()
                .filter(screen -> screen.id().equals(id))
                .findFirst()
                .ifPresent(screen -> getChildren()
                        .setAll(built.computeIfAbsent(
                                id, key -> screen.content().get())));
    }
}
