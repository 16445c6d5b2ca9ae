package dev.vitrine.workspace.listing;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import java.lang.ref.SoftReference;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The listing of a table's present rows, kept while they stay as they are and memory is not needed for other things. */
public final class CurrentListing {

    private final Database database;
    private final Listing.Source source;
    private SoftReference<@Nullable Listing> kept = new SoftReference<>(null);
    private long keptState;

    public CurrentListing(Database database, Listing.Source source) {
        this.database = database;
        this.source = source;
    }

    /** Whether an order of the present rows is known, so that asking for it reads nothing. */
    public synchronized boolean knows(Listing.Order order) {
        Listing listing = kept.get();
        return listing != null && keptState == new DataState(database).changes() && listing.knows(order);
    }

    /** What a question finds in the listing; asked again if the data changed meanwhile. */
    public <T> T ask(Function<Listing, T> question) {
        DataState state = new DataState(database);
        long before = state.changes();
        while (true) {
            T answer = question.apply(at(before));
            long after = state.changes();
            if (after == before) {
                return answer;
            }
            before = after;
        }
    }

    /** Makes ready what questions for some columns and for texts need. */
    public void prepare(Set<String> columns, Progress progress) {
        ask(listing -> {
            listing.loadAll(columns, progress);
            return listing;
        });
    }

    private synchronized Listing at(long state) {
        Listing listing = kept.get();
        if (listing == null || state != keptState) {
            listing = new Listing(database, source);
            kept = new SoftReference<>(listing);
            keptState = state;
        }
        return listing;
    }
}
