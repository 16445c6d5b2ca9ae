package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import dev.vitrine.workspace.feedback.Signal;
import dev.vitrine.workspace.feedback.Signal.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was said about items for shoppers, as something to learn from: blind votes, thumbs, and what shoppers did with
 * lists that they were shown.
 *
 * <p>Of a shown list an item counts as liked that was clicked or bought, or rated well; as turned down one that was rated
 * badly, or passed over: shown above one that was clicked or bought (Joachims et al. 2005, 'click &gt; skip above'). What
 * stands below the last click was perhaps never seen and says nothing.
 */
public final class ReadSignals {

    /** Of five, in which ratings are given. */
    private static final double GOOD_RATING = 4;

    private static final double BAD_RATING = 2;

    private final Workspace workspace;

    public ReadSignals(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Every one by itself: judges may contradict one another, and a shopper a judge. */
    public List<Signal> run() {
        List<Signal> signals = new ArrayList<>();
        workspace.judgements().forEach(vote -> addVote(vote, signals));
        workspace.feedback().list().forEach(thumb -> addThumb(thumb, signals));
        workspace.shownLists().list().forEach(list -> addShown(list, signals));
        return signals;
    }

    /** How many items of lists say something. */
    static int count(List<ShownList> lists) {
        List<Signal> signals = new ArrayList<>();
        lists.forEach(list -> addShown(list, signals));
        return signals.size();
    }

    private static void addVote(Judgement vote, List<Signal> signals) {
        vote.items()
                .forEach(item -> signals.add(new Signal(
                        vote.created(), vote.judge(), vote.shopper(), item.item(), item.liked(), Source.VOTE)));
    }

    private static void addThumb(Feedback thumb, List<Signal> signals) {
        if (thumb.opinion() != Opinion.NONE) {
            signals.add(new Signal(
                    thumb.created(),
                    thumb.judge(),
                    thumb.shopper(),
                    thumb.item(),
                    thumb.opinion() == Opinion.LIKED,
                    Source.THUMB));
        }
    }

    private static void addShown(ShownList list, List<Signal> signals) {
        int last = list.items().stream()
                .filter(ReadSignals::isTaken)
                .mapToInt(ShownItem::place)
                .max()
                .orElse(0);
        for (ShownItem item : list.items()) {
            boolean liked = isLiked(item);
            boolean turnedDown = isRatedBadly(item) || (!isTaken(item) && item.rating() == null && item.place() < last);
            if (liked || turnedDown) {
                signals.add(new Signal(list.time(), "", list.shopper(), item.item(), liked, Source.SHOWN));
            }
        }
    }

    private static boolean isTaken(ShownItem item) {
        return item.clicked() || item.purchased();
    }

    private static boolean isLiked(ShownItem item) {
        Double rating = item.rating();
        return !isRatedBadly(item) && (isTaken(item) || (rating != null && rating >= GOOD_RATING));
    }

    private static boolean isRatedBadly(ShownItem item) {
        Double rating = item.rating();
        return rating != null && rating <= BAD_RATING;
    }
}
