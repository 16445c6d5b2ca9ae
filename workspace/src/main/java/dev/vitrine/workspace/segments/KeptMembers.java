package dev.vitrine.workspace.segments;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is in segments, kept while data and segments stay as they are, for the next page of the same list. */
public final class KeptMembers {

    private static final int MOST = 8;

    private record Key(long dataChanges, String condition, List<Segment> segments) {}

    private final Map<Key, BitSet> kept = new LinkedHashMap<>();

    /** @param segments all there are, since a condition may name them */
    public BitSet of(String condition, long dataChanges, List<Segment> segments, Supplier<BitSet> finder) {
        Key key = new Key(dataChanges, condition, segments);
        BitSet known = known(key);
        if (known == null) {
            known = finder.get();
            keep(key, known);
        }
        return (BitSet) known.clone();
    }

    private synchronized @Nullable BitSet known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, BitSet members) {
        kept.keySet().removeIf(each -> each.dataChanges() != key.dataChanges());
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(key, members);
    }
}
