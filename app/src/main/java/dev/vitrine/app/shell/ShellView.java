package dev.vitrine.app.shell;

import atlantafx.base.controls.ModalPane;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.FirstScreen;
import dev.vitrine.app.session.Navigation;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The frame of the window: bars, rail, the screen in front, and what floats above it. */
public final class ShellView extends StackPane {

    private final ModalPane overlay = new ModalPane();
    private final Supplier<PaletteView> newPalette;
    private @Nullable PaletteView palette;

    public ShellView(
            ShellViewModel viewModel,
            PaletteViewModel paletteViewModel,
            List<Screen> screens,
            Navigation navigation,
            FirstScreen firstScreen,
            ShellActions actions,
            Toasts toasts,
            Messages messages) {
        getStyleClass().add("shell");
        newPalette = () -> new PaletteView(paletteViewModel, messages, () -> overlay.hide(true));
        BorderPane frame = new BorderPane(new ScreenStack(screens, navigation, firstScreen));
        frame.setTop(new TopBar(viewModel, actions, messages));
        frame.setLeft(new NavigationRail(screens, navigation, messages));
        frame.setBottom(new StatusBar(viewModel, messages));
        StackPane.setMargin(toasts, new Insets(0, 24, 48, 0));
        overlay.setId("overlay");
        getChildren().addAll(frame, overlay, toasts);
        sceneProperty().addListener((property, older, newer) -> {
            if (newer != null) {
                addShortcuts(newer, screens, navigation);
            }
        });
    }

    public void showPalette() {
        PaletteView made = palette == null ? newPalette.get() : palette;
        palette = made;
        overlay.setAlignment(Pos.TOP_CENTER);
        StackPane.setMargin(made, new Insets(64, 0, 0, 0));
        overlay.show(made);
        made.open();
    }

    private void addShortcuts(Scene scene, List<Screen> screens, Navigation navigation) {
        scene.getAccelerators().put(Shortcuts.SEARCH, this::showPalette);
        for (int place = 1; place <= screens.size(); place++) {
            String id = screens.get(place - 1).id();
            scene.getAccelerators().put(Shortcuts.screen(place), () -> navigation.go(id));
        }
    }
}
