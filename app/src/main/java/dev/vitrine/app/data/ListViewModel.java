package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A searchable list of the workspace's items or shoppers; more rows are read as they are asked for. */
public final class ListViewModel<T, F> {

    private static final int PAGE = 200;

    /** What is asked for. */
    public record Ask<F>(String text, F filter, TableOrder order) {}

    private final OpenWorkspace workspace;
    private final ListSource<T, F> source;
    private final ObservableValue<F> filter;
    private final ObjectProperty<TableOrder> order = new SimpleObjectProperty<>(TableOrder.USUAL);
    private final LatestQuery<List<T>> firstPage;
    private final LatestQuery<List<T>> nextPage;
    private final LatestQuery<Integer> counting;
    private final LatestQuery<Boolean> preparing;
    private final ReadOnlyObjectWrapper<@Nullable Integer> count = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private boolean complete;
    private boolean prepared;

    /** @param filter followed as it changes */
    public ListViewModel(
            OpenWorkspace workspace, Background background, ObservableValue<F> filter, ListSource<T, F> source) {
        this.filter = filter;
        this.workspace = workspace;
        this.source = source;
        firstPage = new LatestQuery<>(background, found -> show(found, true));
        nextPage = new LatestQuery<>(background, found -> show(found, false));
        counting = new LatestQuery<>(background, count::set);
        preparing = new LatestQuery<>(background, done -> {});
        text.addListener(change -> restart());
        filter.addListener(change -> restart());
        order.addListener(change -> restart());
        workspace.changesProperty().addListener(change -> restartWithOtherData());
        restart();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<TableOrder> orderProperty() {
        return order;
    }

    /** The open workspace; null for none. */
    public @Nullable Workspace workspace() {
        return workspace.get();
    }

    /** What the rows answer. */
    public Ask<F> ask() {
        return new Ask<>(text.get().strip(), filter.getValue(), order.get());
    }

    public ObservableList<T> rows() {
        return rows;
    }

    /** How many there are to be found; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return firstPage.busyProperty();
    }

    /** Reads the rows after those that are there, if there are any. */
    public void more() {
        if (!complete && !nextPage.busyProperty().get()) {
            read(nextPage, rows.size());
        }
    }

    private void restartWithOtherData() {
        preparing.clear();
        prepared = false;
        restart();
    }

    private void restart() {
        nextPage.clear();
        counting.clear();
        read(firstPage, 0);
    }

    private void read(LatestQuery<List<T>> query, int offset) {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            rows.clear();
            count.set(null);
            return;
        }
        Ask<F> ask = ask();
        query.submit(progress -> source.find(open, ask, offset, PAGE));
    }

    private void show(List<T> found, boolean first) {
        complete = found.size() < PAGE;
        if (first) {
            rows.setAll(found);
            count();
        } else {
            rows.addAll(found);
        }
    }

    /** With the first count all else is made ready, since either reads the whole table. */
    private void count() {
        Workspace open = workspace.get();
        if (open == null) {
            return;
        }
        Ask<F> ask = ask();
        counting.submit(progress -> source.count(open, ask));
        if (!prepared) {
            prepared = true;
            preparing.submit(progress -> {
                source.prepare(open, progress);
                return true;
            });
        }
    }
}
