package dev.vitrine.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.explore.ExploreViewModel.Status;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeDirectory;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExploreViewModelTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final SimpleObjectProperty<@Nullable ShopperDirectory> directory = new SimpleObjectProperty<>();
    private final SimpleLongProperty changes = new SimpleLongProperty();
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final FakeDirectory shop = new FakeDirectory(450, TestItems.history(12));
    private final List<String> forgotten = new ArrayList<>();
    private final ExploreViewModel viewModel = new ExploreViewModel(
            directory, changes, selection, navigation, background, new ScriptedDialogs(), forgotten::add);

    @Test
    void withoutAWorkspaceThereIsNoData() {
        assertEquals(Status.NO_DATA, viewModel.statusProperty().get());
        viewModel.importData();
        assertEquals(Navigation.DATA, navigation.currentProperty().get());
    }

    @Test
    void anEmptyWorkspaceHasNoDataEither() {
        directory.set(new FakeDirectory(0, List.of()));
        work();
        assertEquals(Status.NO_DATA, viewModel.statusProperty().get());
    }

    @Test
    void readsPageAfterPageUntilTheEnd() {
        open();
        assertEquals(200, viewModel.shoppers().size());
        viewModel.more();
        work();
        viewModel.more();
        work();
        assertEquals(450, viewModel.shoppers().size());
        int asked = shop.asked.size();
        viewModel.more();
        work();
        assertEquals(asked, shop.asked.size());
    }

    @Test
    void theLatestOfSeveralTypedTextsWins() {
        open();
        viewModel.textProperty().set("1785");
        viewModel.textProperty().set("17850 ");
        work();
        assertEquals(
                List.of("17850"),
                viewModel.shoppers().stream().map(ShopperCard::id).toList());
    }

    @Test
    void saysWhenNobodyMatches() {
        open();
        viewModel.textProperty().set("nobody");
        work();
        assertEquals(Status.NO_MATCH, viewModel.statusProperty().get());
        assertTrue(viewModel.shoppers().isEmpty());
    }

    @Test
    void saysThatASegmentIsEmptyAndNotThatNothingMatchesNoText() {
        directory.set(new FakeDirectory(2, TestItems.history(12)));
        selection.segmentProperty().set(new Segment("Campers", "purchases >= 3"));
        work();
        assertEquals(Status.NO_MEMBER, viewModel.statusProperty().get());
        viewModel.textProperty().set("nobody");
        work();
        assertEquals(Status.NO_MATCH, viewModel.statusProperty().get());
    }

    @Test
    void theChosenShopperIsReadAndSharedWithOtherScreens() {
        open();
        viewModel.select(viewModel.shoppers().get(3));
        work();
        assertEquals("17853", selection.shopperProperty().get());
        assertEquals(12, viewModel.historyProperty().get().size());
        assertEquals(12, viewModel.profileProperty().get().events());
        viewModel.compare();
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
        viewModel.showAttention();
        assertEquals(Navigation.ATTENTION, navigation.currentProperty().get());
    }

    @Test
    void choosingTheSameShopperAgainKeepsTheItemInView() {
        open();
        viewModel.select(viewModel.shoppers().get(3));
        selection.selectItem("SKU-1000");
        viewModel.select(viewModel.shoppers().get(3));
        assertEquals("SKU-1000", selection.itemProperty().get());
    }

    @Test
    void anotherScreenMayChooseTheShopper() {
        open();
        selection.selectShopper("17999");
        work();
        assertEquals("17999", viewModel.shopperProperty().get());
        assertEquals(12, viewModel.historyProperty().get().size());
    }

    @Test
    void closingTheWorkspaceEmptiesTheScreen() {
        open();
        viewModel.select(viewModel.shoppers().get(0));
        work();
        selection.clear();
        directory.set(null);
        work();
        assertNull(viewModel.shopperProperty().get());
        assertTrue(viewModel.historyProperty().get().isEmpty());
        assertEquals(Status.NO_DATA, viewModel.statusProperty().get());
    }

    @Test
    void readsAgainAfterAnImport() {
        open();
        int asked = shop.asked.size();
        changes.set(1);
        work();
        assertTrue(shop.asked.size() > asked);
    }

    private void open() {
        directory.set(shop);
        work();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void theShopperInViewIsForgotten() {
        viewModel.forget();
        selection.selectShopper("s7");
        viewModel.forget();
        assertEquals(List.of("s7"), forgotten);
    }
}
