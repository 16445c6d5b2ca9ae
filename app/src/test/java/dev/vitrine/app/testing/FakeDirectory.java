package dev.vitrine.app.testing;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.app.explore.ShopperDirectory;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shoppers with ids from 17850 up, each with the same history. */
public final class FakeDirectory implements ShopperDirectory {

    public final List<String> asked = new ArrayList<>();
    /** Conditions whose shoppers were counted to the end. */
    public final List<String> counted = new ArrayList<>();

    public final List<Segment> segments = new ArrayList<>();
    private final List<ShopperCard> shoppers = new ArrayList<>();
    private final List<ShopperEvent> history;

    public FakeDirectory(int shoppers, List<ShopperEvent> history) {
        this.history = history;
        for (int i = 0; i < shoppers; i++) {
            this.shoppers.add(new ShopperCard(
                    i,
                    Integer.toString(17850 + i),
                    history.size() + shoppers - i,
                    (shoppers - i) / 7,
                    1_775_000_000_000L + i * 86_400_000L));
        }
    }

    @Override
    public List<ShopperCard> find(String text, @Nullable Segment segment, int offset, int limit, Progress progress) {
        progress.throwIfCancelled();
        asked.add(text + "@" + offset);
        return shoppers.stream()
                .filter(card -> card.id().contains(text) && (segment == null || isIn(card)))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** Whatever the condition, the first third of them. */
    private boolean isIn(ShopperCard card) {
        return card.key() < shoppers.size() / 3;
    }

    @Override
    public int count(Segment segment, Progress progress) {
        progress.throwIfCancelled();
        counted.add(segment.condition());
        return shoppers.size() / 3;
    }

    @Override
    public List<Segment> save(Segment segment) {
        segments.removeIf(each -> each.name().equals(segment.name()));
        segments.add(segment);
        return List.copyOf(segments);
    }

    @Override
    public List<Segment> replace(String older, Segment segment) {
        remove(older);
        return save(segment);
    }

    @Override
    public List<Segment> remove(String name) {
        segments.removeIf(each -> each.name().equals(name));
        return List.copyOf(segments);
    }

    @Override
    public Choices choices() {
        return new Choices(List.of("Camping", "Cooking"), List.of(), List.of());
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return history;
    }
}
