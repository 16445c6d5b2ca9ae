package dev.vitrine.app.shell;

import dev.vitrine.app.control.FrameSteps;
import dev.vitrine.app.session.FirstScreen;
import dev.vitrine.app.session.Navigation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/**
 * The place where screens are shown, one at a time.
 *
 * <p>Once built, a screen stays here and is hidden behind the one in front: to take it away and back would dress all of
 * it again. Those not yet asked for are built one by one once the window is usable.
 */
final class ScreenStack extends StackPane {

    private final List<Screen> screens;
    private final Map<String, Node> built = new HashMap<>();
    private final FrameSteps steps = new FrameSteps();

    ScreenStack(List<Screen> screens, Navigation navigation, FirstScreen firstScreen) {
        this.screens = screens;
        getStyleClass().add("screens");
        navigation.currentProperty().addListener((property, older, newer) -> show(newer));
        show(navigation.currentProperty().get());
        firstScreen.then(() -> steps.begin(buildingTheRest()));
    }

    private void show(String id) {
        screens.stream().filter(screen -> screen.id().equals(id)).findFirst().ifPresent(screen -> {
            Node wanted = built(screen);
            getChildren().forEach(child -> setShown(child, child == wanted));
        });
    }

    private Node built(Screen screen) {
        Node known = built.get(screen.id());
        if (known != null) {
            return known;
        }
        Node node = screen.content().get();
        setShown(node, false);
        getChildren().add(node);
        built.put(screen.id(), node);
        return node;
    }

    private static void setShown(Node screen, boolean shown) {
        screen.setVisible(shown);
        screen.setManaged(shown);
    }

    private List<Runnable> buildingTheRest() {
        List<Runnable> building = new ArrayList<>();
        for (Screen screen : screens) {
            building.add(() -> built(screen));
            building.add(() -> layOut(built(screen)));
        }
        return building;
    }

    private void layOut(Node screen) {
        if (!screen.isManaged()) {
            screen.resize(getWidth(), getHeight());
            if (screen instanceof Parent parent) {
                parent.layout();
            }
        }
    }
}
