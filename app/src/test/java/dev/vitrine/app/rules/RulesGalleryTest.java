package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.Gallery;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.workspace.rules.Action;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of Rules for the eye; run with {@code -Dvitrine.screens=FOLDER}. */
@EnabledIfSystemProperty(named = "vitrine.screens", matches = ".+")
@ScreenTest
class RulesGalleryTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private Gallery gallery;

    @Start
    void start(Stage stage) throws IOException {
        gallery = new Gallery(stage, messages);
    }

    @Test
    void someRulesWithTheirPrice() throws IOException {
        selection.selectShopper("17853");
        open(viewModel -> {
            fill(viewModel);
            viewModel.price().start();
        });
        gallery.take("rules", true);
    }

    @Test
    void aContradictionAndACondition() throws IOException {
        selection.selectShopper("17853");
        open(viewModel -> {
            fill(viewModel);
            viewModel.inHand().hide("SKU-1009", "Hide");
            viewModel.inHand().change(rule -> rule.withItems("price > 100 && (stock < 5 || age > 300)"));
        });
        gallery.take("rules-problem", false);
    }

    @Test
    void empty() throws IOException {
        open(viewModel -> {});
        gallery.take("rules-empty", false);
    }

    private static void fill(RulesViewModel viewModel) {
        viewModel.inHand().pin("SKU-1009", 1, "Pin the rucksack");
        viewModel.inHand().add(RuleKind.STOCK, "In stock");
        viewModel.inHand().add(RuleKind.DIVERSITY, "Diversity");
        viewModel.inHand().switchOn(2, false);
        viewModel.inHand().add(RuleKind.BOOST, "Push camping");
        viewModel
                .inHand()
                .change(rule -> rule.withAction(new Action.Boost(3))
                        .withItems("within(category, \"Camping\") && price <= 100")
                        .withWhen("purchases >= 3"));
    }

    private void open(Consumer<RulesViewModel> work) {
        navigation.go(Navigation.RULES);
        RulesViewModel viewModel = new RulesViewModel(
                new SimpleObjectProperty<>(new FakeRules()),
                new SimpleObjectProperty<>(FakeModels.cards()),
                selection,
                navigation,
                background,
                new ScriptedDialogs());
        gallery.open(() -> new RulesView(viewModel, new PictureCache(), messages));
        WaitForAsyncUtils.waitForAsyncFx(9000, () -> work.accept(viewModel));
    }
}
