package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion.Status;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final FakeModels models = new FakeModels(TestItems.history(12));
    private final SimpleObjectProperty<@Nullable ExplanationSource> source =
            new SimpleObjectProperty<>(new FakeExplanations(models));
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final AttentionViewModel viewModel =
            new AttentionViewModel(source, cards, selection, navigation, background, messages);

    @Test
    void withoutModelsItSendsToTraining() {
        cards.set(List.of());
        open();
        assertEquals(Status.NO_MODELS, viewModel.question().statusProperty().get());
        assertNull(viewModel.modelProperty().get());
        viewModel.question().train();
        assertEquals(Navigation.TRAINING, navigation.currentProperty().get());
    }

    @Test
    void withoutAShopperItSendsToExplore() {
        navigation.go(Navigation.ATTENTION);
        assertEquals(Status.NO_SHOPPER, viewModel.question().statusProperty().get());
        viewModel.question().explore();
        assertEquals(Navigation.EXPLORE, navigation.currentProperty().get());
    }

    @Test
    void explainsTheFirstOfTheListByTheTransformerOverAllLayers() {
        open();
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        assertEquals("Spring", viewModel.modelProperty().get());
        assertEquals(
                new AttentionSlice(AttentionSlice.ROLLOUT, AttentionSlice.MEAN),
                viewModel.look().sliceProperty().get());
        assertEquals(20, explained().list().size());
        assertEquals(explained().list().get(0).id(), explained().result().item().id());
    }

    @Test
    void theMatrixFollowsLayerAndHead() {
        open();
        float before = viewModel.look().heatProperty().get().values()[11][3];
        viewModel.look().sliceProperty().set(new AttentionSlice(0, 2));
        float[][] values = viewModel.look().heatProperty().get().values();
        assertTrue(before != values[11][3]);
        assertTrue(Float.isNaN(values[3][11]), "what comes later cannot be seen");
        float sum = 0;
        for (float weight : values[11]) {
            sum += weight;
        }
        assertEquals(1, sum, 1e-5);
    }

    @Test
    void theBarsFollowLayerAndHeadToo() {
        open();
        viewModel.look().sliceProperty().set(new AttentionSlice(0, 2));
        EventEffect newest = viewModel.look().effectsProperty().get().get(11);
        assertEquals(
                viewModel.look().heatProperty().get().values()[11][11],
                Objects.requireNonNull(newest.attention()),
                1e-6);
        assertTrue(viewModel.look().agreementProperty().get().isPresent());
    }

    @Test
    void titlesFollowTheLanguage() {
        open();
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        ItemCard oldest = explained().result().history().get(0).item();
        assertEquals(
                oldest.chineseTitle(),
                viewModel.look().heatProperty().get().rowTitles().get(0));
    }

    @Test
    void anotherItemOfTheListIsExplained() {
        open();
        ItemCard fifth = explained().list().get(4);
        viewModel.chooseItem(fifth);
        assertEquals(fifth.id(), last().item());
        assertEquals(fifth.id(), explained().result().item().id());
        int asked = models.explained.size();
        viewModel.chooseItem(fifth);
        assertEquals(asked, models.explained.size());
    }

    @Test
    void aModelWithoutAttentionStillHasEffects() {
        open();
        viewModel.chooseModel("transition-1");
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        assertFalse(explained().hasAttention());
        assertTrue(viewModel.look().heatProperty().get().isEmpty());
        assertEquals(12, viewModel.look().effectsProperty().get().size());
        assertNull(viewModel.look().effectsProperty().get().get(0).attention());
        assertTrue(viewModel.look().agreementProperty().get().isEmpty());
    }

    @Test
    void theSameModelIsNotAskedAgain() {
        open();
        int asked = models.explained.size();
        viewModel.chooseModel("Spring");
        assertEquals(asked, models.explained.size());
    }

    @Test
    void aModelThatIsGoneGivesWayToAnother() {
        open();
        viewModel.chooseModel("transition-1");
        cards.set(FakeModels.cards().subList(0, 1));
        assertEquals("Spring", viewModel.modelProperty().get());
    }

    @Test
    void aModelThatFailsToOpenSaysWhyInPlace() {
        models.broken.add("Spring");
        open();
        assertEquals(Status.FAILED, viewModel.question().statusProperty().get());
        assertEquals(
                "checkpoint.cutFile",
                Objects.requireNonNull(viewModel.question().problemProperty().get())
                        .key());
        assertTrue(viewModel.look().heatProperty().get().isEmpty());
        assertTrue(viewModel.look().effectsProperty().get().isEmpty());
    }

    @Test
    void aFaultOfTheProgramIsToldInTheCommonWay() {
        models.fault = new IllegalStateException("boom");
        open();
        assertEquals("boom", failures.get(0).getMessage());
    }

    @Test
    void explainsAsOfTheTestToo() {
        open();
        viewModel.asOfProperty().set(AsOf.TEST);
        assertEquals(AsOf.TEST, last().asOf());
    }

    private void open() {
        selection.selectShopper("17853");
        navigation.go(Navigation.ATTENTION);
    }

    private Explained explained() {
        return Objects.requireNonNull(viewModel.explainedProperty().get());
    }

    private ExplainRecommendation.Request last() {
        return models.explained.get(models.explained.size() - 1);
    }
}
