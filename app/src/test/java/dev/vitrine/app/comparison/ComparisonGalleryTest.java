package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
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
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of Compare for the eye; run with {@code -Dvitrine.screens=FOLDER}. */
@EnabledIfSystemProperty(named = "vitrine.screens", matches = ".+")
@ScreenTest
class ComparisonGalleryTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final FakeModels models = new FakeModels(TestItems.history(58));
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
    void now() throws IOException {
        ComparisonViewModel viewModel = open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(
                9000,
                () -> viewModel
                        .pointedProperty()
                        .set(viewModel
                                .comparisonProperty()
                                .get()
                                .columns()
                                .get(0)
                                .places()
                                .get(1)
                                .item()
                                .id()));
        gallery.take("compare", true);
    }

    @Test
    void againstTheLastPurchaseWithDetails() throws IOException {
        selection.asOfProperty().set(AsOf.TEST);
        models.broken.add("popularity-1");
        ComparisonViewModel viewModel = open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(
                9000,
                () -> viewModel.choose(
                        0,
                        viewModel
                                .comparisonProperty()
                                .get()
                                .columns()
                                .get(0)
                                .places()
                                .get(1)));
        gallery.take("compare-test", false);
    }

    @Test
    void anEditedHistoryWithFilters() throws IOException {
        ComparisonViewModel viewModel = open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> {
            ((ToggleButton) gallery.find("#filters")).setSelected(true);
            viewModel.options().lowestProperty().set("10");
            ((Button) gallery.find("#event-remove")).fire();
            ((ListView<?>) gallery.find("#history-strip")).getSelectionModel().select(50);
            ((Button) gallery.find("#event-remove")).fire();
        });
        gallery.take("compare-what-if", false);
    }

    @Test
    void aModelWithAndWithoutRules() throws IOException {
        ComparisonViewModel viewModel = open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> {
            Rule rule = Rule.always("No sold-out stoves", new Action.Hide(), "item == \"SKU-1003\"");
            selection.rulesProperty().set(RuleSet.empty("Summer at the lake").with(rule));
            viewModel.columns().putUnder(1, "Summer at the lake");
            viewModel.columns().show(1, "Spring");
        });
        gallery.take("compare-rules", true);
    }

    @Test
    void disagreement() throws IOException {
        open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> {
            ((ToggleButton) gallery.find("#find-disagreement")).setSelected(true);
            ((Button) gallery.find("#disagreement-start")).fire();
        });
        gallery.take("compare-disagreement", false);
    }

    @Test
    void judging() throws IOException {
        open(FakeModels.cards());
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> ((ToggleButton) gallery.find("#judge-open")).setSelected(true));
        gallery.take("compare-judge", false);
    }

    @Test
    void withoutModels() throws IOException {
        open(List.of());
        gallery.take("compare-empty", false);
    }

    private ComparisonViewModel open(List<ModelCard> cards) {
        selection.selectShopper("17853");
        navigation.go(Navigation.COMPARISON);
        ComparisonViewModel viewModel = new ComparisonViewModel(
                new SimpleObjectProperty<>(new FakeListSource(models)),
                new SimpleObjectProperty<>(cards),
                selection,
                navigation,
                background,
                new ScriptedDialogs(),
                messages);
        gallery.open(() -> new ComparisonView(
                viewModel,
                new PictureCache(),
                new SheetActions(new ScriptedDialogs(), background, messages),
                messages));
        return viewModel;
    }
}
