package dev.vitrine.app.explore;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeDirectory;
import dev.vitrine.app.testing.Gallery;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.framework.junit5.Start;

/** Pictures of Explore for the eye; run with {@code -Dvitrine.screens=FOLDER}. */
@EnabledIfSystemProperty(named = "vitrine.screens", matches = ".+")
@ScreenTest
class ExploreGalleryTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private Gallery gallery;

    @Start
    void start(Stage stage) throws IOException {
        gallery = new Gallery(stage, messages);
    }

    @Test
    void chosen() throws IOException {
        open(TestItems.history(58));
        gallery.take("explore", true);
    }

    @Test
    void noneChosenAndNoTimes() throws IOException {
        open(TestItems.historyWithoutTimes(30));
        gallery.take("explore-no-times", false);
    }

    private void open(List<ShopperEvent> history) {
        Background background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        selection.selectShopper("17853");
        gallery.open(() -> new ExploreView(
                new ExploreViewModel(
                        new SimpleObjectProperty<>(new FakeDirectory(900, history)),
                        new SimpleLongProperty(),
                        selection,
                        new Navigation(),
                        background,
                        new ScriptedDialogs(),
                        id -> {}),
                new PictureCache(),
                new SheetActions(new ScriptedDialogs(), background, messages),
                messages));
    }
}
