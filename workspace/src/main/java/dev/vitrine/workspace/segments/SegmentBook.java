package dev.vitrine.workspace.segments;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.ShopperFacts;
import dev.vitrine.workspace.rules.ShopperSubject;
import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The segments of a workspace, ready to be asked; by one thread at a time. */
public final class SegmentBook implements BiPredicate<String, ShopperFacts> {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Condition> read = new HashMap<>();
    /** Those that are being asked, one for the other. */
    private final Set<String> asked = new LinkedHashSet<>();

    public SegmentBook(List<Segment> segments) {
        segments.forEach(segment -> texts.put(segment.name(), segment.condition()));
    }

    /**
     * Whether a shopper is in a segment.
     *
     * @throws dev.vitrine.engine.ProblemException if there is no such segment, or it asks for itself
     */
    @Override
    public boolean test(String name, ShopperFacts shopper) {
        if (!asked.add(name)) {
            throw WorkspaceProblem.of("segment.circular", name, String.join(", ", asked));
        }
        try {
            return condition(name).holds(new ShopperSubject(shopper));
        } finally {
            asked.remove(name);
        }
    }

    private Condition condition(String name) {
        return read.computeIfAbsent(name, each -> {
            String text = texts.get(each);
            if (text == null) {
                throw WorkspaceProblem.unknown("segment.unknown", each, texts.keySet());
            }
            return Condition.parse(text, Scope.WHEN);
        });
    }

    /** Follows every segment that one names. */
    void check(String name) {
        new SegmentReferences(texts).check(name);
    }
}
