package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.Gallery;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import java.io.IOException;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of Attention for the eye; run with {@code -Dvitrine.screens=FOLDER}. */
@EnabledIfSystemProperty(named = "vitrine.screens", matches = ".+")
@ScreenTest
class AttentionGalleryTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Navigation navigation = new Navigation();
    private Gallery gallery;

    @Start
    void start(Stage stage) throws IOException {
        gallery = new Gallery(stage, messages);
    }

    @Test
    void fiftyPositions(FxRobot robot) throws IOException {
        open(50);
        HeatMap map = robot.lookup("#attention-map").query();
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> map.point(44, 31));
        gallery.take("attention", true);
    }

    @Test
    void twoHundredPositions(FxRobot robot) throws IOException {
        AttentionViewModel viewModel = open(200);
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> viewModel.look().scaleProperty().set(HeatScale.LOGARITHMIC));
        gallery.take("attention-200", false);
        HeatMap map = robot.lookup("#attention-map").query();
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> {
            map.zoomBy(6);
            map.point(180, 170);
        });
        gallery.take("attention-200-zoomed", false);
    }

    @Test
    void withoutAttention() throws IOException {
        AttentionViewModel viewModel = open(20);
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> viewModel.chooseModel("transition-1"));
        gallery.take("attention-none", false);
    }

    private AttentionViewModel open(int events) {
        selection.selectShopper("17853");
        navigation.go(Navigation.ATTENTION);
        AttentionViewModel viewModel = new AttentionViewModel(
                new SimpleObjectProperty<>(new FakeExplanations(new FakeModels(TestItems.history(events)))),
                new SimpleObjectProperty<>(FakeModels.cards()),
                selection,
                navigation,
                background,
                messages);
        gallery.open(() -> new AttentionView(
                viewModel,
                new PictureCache(),
                new SheetActions(new ScriptedDialogs(), background, messages),
                messages));
        return viewModel;
    }
}
