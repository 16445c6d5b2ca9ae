package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A searchable list of the workspace's items or shoppers; more rows are read as they are asked for. */
public final class ListViewModel<T> {

    private static final int PAGE = 200;

    /** Reads rows from the workspace. */
    @FunctionalInterface
    public interface Finder<T> {
        List<T> find(Workspace workspace, String text, int offset, int limit);
    }

    private final OpenWorkspace workspace;
    private final Finder<T> finder;
    private final LatestQuery<List<T>> firstPage;
    private final LatestQuery<List<T>> nextPage;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private boolean complete;

    public ListViewModel(OpenWorkspace workspace, Background background, Finder<T> finder) {
        this.workspace = workspace;
        this.finder = finder;
        firstPage = new LatestQuery<>(background, found -> show(found, true));
        nextPage = new LatestQuery<>(background, found -> show(found, false));
        text.addListener(change -> restart());
        workspace.changesProperty().addListener(change -> restart());
        restart();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<T> rows() {
        return rows;
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

    private void restart() {
        nextPage.clear();
        read(firstPage, 0);
    }

    private void read(LatestQuery<List<T>> query, int offset) {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            rows.clear();
            return;
        }
        String wanted = text.get().strip();
        query.submit(progress -> finder.find(open, wanted, offset, PAGE));
    }

    private void show(List<T> found, boolean first) {
        complete = found.size() < PAGE;
        if (first) {
            rows.setAll(found);
        } else {
            rows.addAll(found);
        }
    }
}
