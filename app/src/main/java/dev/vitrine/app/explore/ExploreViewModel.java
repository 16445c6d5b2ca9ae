package dev.vitrine.app.explore;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.segments.Segment;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** State and actions of Explore: the shoppers found, and what the chosen one did. */
public final class ExploreViewModel {

    /** What there is to show of shoppers. */
    public enum Status {
        /** No workspace is open, or nobody did anything in it. */
        NO_DATA,
        /** The text matches nobody. */
        NO_MATCH,
        /** Nobody is in the segment in view. */
        NO_MEMBER,
        FOUND
    }

    static final int PAGE = 200;

    private record Page(String text, int offset, List<ShopperCard> shoppers) {}

    private final ObservableValue<@Nullable ShopperDirectory> directory;
    private final Selection selection;
    private final Navigation navigation;
    private final StringProperty text;
    private final ObservableList<ShopperCard> shoppers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NO_DATA);
    private final ReadOnlyObjectWrapper<List<ShopperEvent>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<HistoryProfile> profile = new ReadOnlyObjectWrapper<>(HistoryProfile.EMPTY);
    private final Consumer<String> forget;
    private final SegmentViewModel segments;
    private final LatestQuery<Page> search;
    private final LatestQuery<List<ShopperEvent>> reading;
    private boolean mayHaveMore;

    /**
     * @param directory of the open workspace; null while there is none
     * @param changes moves when what is in the workspace may have changed
     * @param forget erases a shopper, given the id, when that was confirmed
     */
    public ExploreViewModel(
            ObservableValue<@Nullable ShopperDirectory> directory,
            ObservableValue<? extends Number> changes,
            Selection selection,
            Navigation navigation,
            Background background,
            Dialogs dialogs,
            Consumer<String> forget) {
        this.forget = forget;
        this.directory = directory;
        this.selection = selection;
        this.navigation = navigation;
        text = selection.shopperSearchProperty();
        segments = new SegmentViewModel(directory, selection, background, dialogs);
        selection.segmentProperty().addListener(property -> search());
        search = new LatestQuery<>(background, this::show);
        reading = new LatestQuery<>(background, this::show);
        text.addListener(property -> search());
        changes.addListener(property -> refresh());
        directory.addListener(property -> refresh());
        selection.shopperProperty().addListener(property -> read());
        refresh();
    }

    /** A shopper's id, or the title or id of something they had. */
    public StringProperty textProperty() {
        return text;
    }

    /** Makes segments, one of which the shoppers may be of. */
    SegmentViewModel segments() {
        return segments;
    }

    /** Those found so far; more are read by {@link #more()}. */
    public ObservableList<ShopperCard> shoppers() {
        return FXCollections.unmodifiableObservableList(shoppers);
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether shoppers are being looked for. */
    ReadOnlyBooleanProperty searchingProperty() {
        return search.busyProperty();
    }

    /** Id of the shopper in view; null for none. */
    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    /** What the shopper in view did, oldest first. */
    public ReadOnlyObjectProperty<List<ShopperEvent>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<HistoryProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    public void select(ShopperCard shopper) {
        if (!shopper.id().equals(selection.shopperProperty().get())) {
            selection.selectShopper(shopper.id());
        }
    }

    /** Reads the next page, as when the list is scrolled to its end. */
    public void more() {
        if (mayHaveMore && !search.busyProperty().get()) {
            find(shoppers.size());
        }
    }

    public void compare() {
        navigation.go(Navigation.COMPARISON);
    }

    public void showAttention() {
        navigation.go(Navigation.ATTENTION);
    }

    /** Erases the shopper in view. */
    public void forget() {
        String shopper = selection.shopperProperty().get();
        if (shopper != null) {
            forget.accept(shopper);
        }
    }

    public void importData() {
        navigation.go(Navigation.DATA);
    }

    private void refresh() {
        search();
        read();
    }

    private void search() {
        find(0);
    }

    private void find(int offset) {
        ShopperDirectory open = directory.getValue();
        String wanted = text.get().strip();
        Segment segment = selection.segmentProperty().get();
        if (open == null) {
            search.clear();
            show(new Page(wanted, 0, List.of()));
        } else {
            search.submit(progress -> new Page(wanted, offset, open.find(wanted, segment, offset, PAGE, progress)));
        }
    }

    private void show(Page page) {
        if (page.offset() == 0) {
            shoppers.setAll(page.shoppers());
        } else {
            shoppers.addAll(page.shoppers());
        }
        mayHaveMore = page.shoppers().size() == PAGE;
        status.set(status(page));
    }

    private Status status(Page page) {
        if (!shoppers.isEmpty()) {
            return Status.FOUND;
        }
        if (!page.text().isEmpty()) {
            return Status.NO_MATCH;
        }
        return selection.segmentProperty().get() == null ? Status.NO_DATA : Status.NO_MEMBER;
    }

    private void read() {
        ShopperDirectory open = directory.getValue();
        String shopper = selection.shopperProperty().get();
        if (open == null || shopper == null) {
            reading.clear();
            show(List.of());
        } else {
            reading.submit(progress -> open.history(shopper));
        }
    }

    private void show(List<ShopperEvent> events) {
        history.set(List.copyOf(events));
        profile.set(HistoryProfile.of(events));
    }
}
