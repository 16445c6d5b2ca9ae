package dev.vitrine.app.explore;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.SegmentMembers;
import dev.vitrine.workspace.segments.Segment;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shoppers of a workspace. */
public record WorkspaceDirectory(Workspace workspace) implements ShopperDirectory {

    @Override
    public List<ShopperCard> find(String text, @Nullable Segment segment, int offset, int limit, Progress progress) {
        return workspace.shoppers(
                new ShopperQuery(text, 1, TableOrder.USUAL, segment == null ? null : members(segment, progress)),
                offset,
                limit);
    }

    @Override
    public int count(Segment segment, Progress progress) {
        return members(segment, progress).cardinality();
    }

    private BitSet members(Segment segment, Progress progress) {
        return new SegmentMembers(workspace).now(segment, progress);
    }

    @Override
    public List<Segment> save(Segment segment) {
        workspace.segments().save(segment);
        return workspace.segments().list();
    }

    @Override
    public List<Segment> replace(String older, Segment segment) {
        workspace.segments().replace(older, segment);
        return workspace.segments().list();
    }

    @Override
    public List<Segment> remove(String name) {
        workspace.segments().remove(name);
        return workspace.segments().list();
    }

    @Override
    public Choices choices() {
        return Choices.of(
                workspace.items(),
                workspace.segments().list().stream().map(Segment::name).toList());
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return workspace.history(shopper);
    }
}
