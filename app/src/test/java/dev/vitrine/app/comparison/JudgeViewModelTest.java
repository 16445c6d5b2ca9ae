package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.DrawInterleaved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeViewModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final FakePersonas kept = new FakePersonas();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Selection selection = new Selection();
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    private final SimpleObjectProperty<@Nullable ListSource> source =
            new SimpleObjectProperty<>(new FakeListSource(new FakeModels(TestItems.history(12)), kept));
    private final JudgeViewModel viewModel = new JudgeViewModel(
            source,
            selection,
            new ColumnsViewModel(cards, new SimpleObjectProperty<>(List.of()), selection),
            new Background(Runnable::run, Runnable::run, failures::add),
            dialogs,
            () -> SeenItems.MASKED);

    @Test
    void aVoteGoesToTheModelMoreOfWhoseItemsWereLikedAndIsKept() {
        open();
        likeThoseOfFirst(true);
        viewModel.vote();
        viewModel.vote();
        assertEquals(
                new JudgeViewModel.Votes("Spring", "popularity-1", 1, 0, 1),
                viewModel.votesProperty().get());
        assertEquals(2, kept.judgements.size());
        assertEquals("Ada", kept.judgements.get(0).judge());
        assertEquals(5, kept.judgements.get(0).likedOfFirst());
        assertFalse(viewModel.revealedProperty().get());
    }

    @Test
    void enoughVotesForOneEndTheBlindness() {
        open();
        for (int vote = 0; vote < 8; vote++) {
            assertFalse(viewModel.revealedProperty().get());
            likeThoseOfFirst(false);
            viewModel.vote();
        }
        assertTrue(viewModel.revealedProperty().get());
    }

    @Test
    void votesOfBeforeCountWhenJudgingGoesOnWhicheverModelStandsFirst() {
        open();
        likeThoseOfFirst(true);
        viewModel.vote();
        viewModel.openProperty().set(false);
        viewModel.openProperty().set(true);
        assertEquals(1, Objects.requireNonNull(viewModel.votesProperty().get()).all());
        selection.selectModels(List.of("popularity-1", "Spring"));
        viewModel.openProperty().set(false);
        viewModel.openProperty().set(true);
        assertEquals(
                new JudgeViewModel.Votes("popularity-1", "Spring", 0, 1, 0),
                viewModel.votesProperty().get());
        selection.selectModels(List.of("popularity-1", "transition-1"));
        viewModel.openProperty().set(false);
        viewModel.openProperty().set(true);
        assertEquals(0, Objects.requireNonNull(viewModel.votesProperty().get()).all());
    }

    @Test
    void modelsOfOtherDataAreFlagged() {
        open();
        assertFalse(viewModel.isOnOtherData());
        cards.set(List.of(
                FakeModels.card("Spring", ModelKind.TRANSFORMER),
                FakeModels.cardOn("popularity-1", ModelKind.POPULARITY, "beef")));
        assertTrue(viewModel.isOnOtherData());
    }

    @Test
    void anItemIsLikedAndNoLonger() {
        open();
        viewModel.toggle(3);
        viewModel.toggle(9);
        viewModel.toggle(3);
        viewModel.toggle(99);
        assertEquals(List.of(9), List.copyOf(viewModel.likedProperty().get()));
        viewModel.next();
        assertTrue(viewModel.likedProperty().get().isEmpty());
    }

    @Test
    void oneModelAloneIsNotJudged() {
        selection.selectModels(List.of("Spring"));
        viewModel.openProperty().set(true);
        assertNull(viewModel.drawnProperty().get());
        viewModel.vote();
        assertTrue(kept.judgements.isEmpty());
    }

    @Test
    void judgementsAreExported(@TempDir Path folder) throws IOException {
        open();
        likeThoseOfFirst(true);
        viewModel.vote();
        dialogs.fileToSave = folder.resolve("judgements.csv");
        viewModel.save();
        List<String> lines = Files.readAllLines(dialogs.fileToSave);
        assertEquals(11, lines.size());
        assertTrue(lines.get(1).contains(",Ada,17853,Spring,popularity-1,1,SKU-"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",Spring,1"), lines.get(1));
        assertTrue(failures.isEmpty());
    }

    private void open() {
        selection.selectModels(List.of("Spring", "popularity-1"));
        viewModel.judgeProperty().set(" Ada ");
        viewModel.openProperty().set(true);
    }

    private void likeThoseOfFirst(boolean ofFirst) {
        DrawInterleaved.Result drawn =
                Objects.requireNonNull(viewModel.drawnProperty().get());
        for (int place = 0; place < drawn.places().size(); place++) {
            if (drawn.places().get(place).ofFirst() == ofFirst) {
                viewModel.toggle(place);
            }
        }
    }
}
