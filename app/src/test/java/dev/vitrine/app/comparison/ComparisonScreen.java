package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.models.ModelCard;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Compare with three models' lists for one shopper of 58 events, all of it made up. */
final class ComparisonScreen {

    final Messages messages = new Messages(Locale.ENGLISH);
    final Selection selection = new Selection();
    final Navigation navigation = new Navigation();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final FakePersonas personas = new FakePersonas();
    final FakeModels models = new FakeModels(TestItems.history(58));
    final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    final ComparisonViewModel viewModel = viewModel();

    private ComparisonViewModel viewModel() {
        selection.selectShopper("17853");
        navigation.go(Navigation.COMPARISON);
        return new ComparisonViewModel(
                new SimpleObjectProperty<>(new FakeListSource(models, personas)),
                cards,
                selection,
                navigation,
                background,
                dialogs,
                messages);
    }

    void show(Stage stage) {
        Screens.show(
                stage,
                new ComparisonView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    List<ShopperEvent> history() {
        return Objects.requireNonNull(viewModel.whatIf().stateProperty().get()).events();
    }

    int events() {
        return history().size();
    }

    /** Title of the item at a place of the history, from 0. */
    String item(int place) {
        return history().get(place).item().title();
    }

    /** Tiles come a few with each frame. */
    static void awaitTiles(FxRobot robot, int count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup(".product-tile").queryAll().size() == count);
    }
}
