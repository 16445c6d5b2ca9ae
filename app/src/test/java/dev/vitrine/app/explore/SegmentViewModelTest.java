package dev.vitrine.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeDirectory;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentViewModelTest {

    private final FakeDirectory shop = new FakeDirectory(300, TestItems.history(12));
    private final SimpleObjectProperty<@Nullable ShopperDirectory> directory = new SimpleObjectProperty<>(shop);
    private final Selection selection = new Selection();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final ExploreViewModel explore = new ExploreViewModel(
            directory, new SimpleLongProperty(), selection, new Navigation(), background, dialogs, id -> {});
    private final SegmentViewModel viewModel = explore.segments();

    @Test
    void aSegmentThatIsSavedIsInViewAndNarrowsTheList() {
        viewModel.begin();
        viewModel.nameProperty().set("Campers");
        viewModel.take("mostly(\"Camping\")");
        assertEquals(100, viewModel.countProperty().get());
        viewModel.save();

        assertFalse(viewModel.editingProperty().get());
        assertEquals(List.of(new Segment("Campers", "mostly(\"Camping\")")), shop.segments);
        assertEquals("Campers", selection.segmentProperty().get().name());
        assertEquals(100, explore.shoppers().size());
        selection.segmentProperty().set(null);
        assertEquals(200, explore.shoppers().size(), "the first page of all");
    }

    @Test
    void aSegmentThatIsRenamedIsNotThereTwice() {
        save("Campers");
        viewModel.change();
        viewModel.nameProperty().set("Outdoor people");
        viewModel.save();
        assertEquals("Outdoor people", shop.segments.get(0).name());
        assertEquals(1, shop.segments.size());
    }

    @Test
    void aSegmentThatRulesMayNameIsRenamedOnlyWhenThatIsConfirmed() {
        save("Campers");
        assertEquals(List.of(), dialogs.asked);
        dialogs.agrees = false;
        viewModel.change();
        viewModel.nameProperty().set("Outdoor people");
        viewModel.save();
        assertEquals(List.of("segment.rename"), dialogs.asked);
        assertEquals("Campers", shop.segments.get(0).name());
        assertTrue(viewModel.editingProperty().get());
    }

    @Test
    void countingStopsForAConditionThatCameLater() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SegmentViewModel slow = new SegmentViewModel(
                directory,
                selection,
                new Background(waiting::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                dialogs);
        slow.take("purchases >= 3");
        slow.take("purchases >= 4");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(List.of("purchases >= 4"), shop.counted);
        assertEquals(100, slow.countProperty().get());
    }

    @Test
    void aSegmentIsRemovedOnlyWhenThatIsConfirmed() {
        save("Campers");
        dialogs.agrees = false;
        viewModel.remove();
        assertEquals(1, shop.segments.size());
        dialogs.agrees = true;
        viewModel.remove();
        assertEquals(List.of(), shop.segments);
        assertNull(selection.segmentProperty().get());
    }

    private void save(String name) {
        viewModel.begin();
        viewModel.nameProperty().set(name);
        viewModel.save();
    }
}
