package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.models.ModelCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Attention on a made-up history, in a window, and what tests do with it. */
final class AttentionScreen {

    final Messages messages = new Messages(Locale.ENGLISH);
    final Selection selection = new Selection();
    final Navigation navigation = new Navigation();
    final SimpleObjectProperty<@Nullable ExplanationSource> source =
            new SimpleObjectProperty<>(sourceOf(TestItems.history(50)));
    final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private @Nullable AttentionViewModel viewModel;

    void show(Stage stage) {
        selection.selectShopper("17853");
        navigation.go(Navigation.ATTENTION);
        viewModel = new AttentionViewModel(source, cards, selection, navigation, background, messages);
        Screens.show(
                stage,
                new AttentionView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    AttentionViewModel viewModel() {
        return Objects.requireNonNull(viewModel);
    }

    /** Saves the numbers behind a picture; the second entry of its menu. */
    void sheetOf(FxRobot robot, String button, Path file) {
        dialogs.fileToSave = file;
        robot.lookup(button).<MenuButton>query().getItems().get(1).fire();
    }

    /** Saves a picture; the third entry of its menu. */
    void save(FxRobot robot, String button, Path file) {
        dialogs.fileToSave = file;
        MenuButton menu = robot.lookup(button).query();
        robot.interact(() -> menu.getItems().get(2).fire());
    }

    Document svg(FxRobot robot, String button, Path file) throws Exception {
        save(robot, button, file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    static String texts(Document svg) {
        StringJoiner texts = new StringJoiner("|");
        NodeList found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts.toString();
    }

    static HeatMap map(FxRobot robot) {
        return robot.lookup("#attention-map").query();
    }

    static ExplanationSource sourceOf(List<ShopperEvent> history) {
        return new FakeExplanations(new FakeModels(history));
    }
}
