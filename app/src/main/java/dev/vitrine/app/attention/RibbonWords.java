package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.RibbonChoice;
import dev.vitrine.app.control.RibbonEnd;
import dev.vitrine.app.control.RibbonEnd.Side;
import dev.vitrine.app.control.RibbonLines;
import dev.vitrine.app.i18n.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what is pointed at or chosen among ribbons. */
record RibbonWords(Messages messages) {

    private static final int NAMED = 3;

    /** What is read below the ribbons. */
    String below(HeatData data, RibbonChoice choice, @Nullable RibbonEnd pointed) {
        if (pointed != null && (choice.isEmpty() || pointed.side() != choice.side())) {
            return of(data, choice, pointed);
        }
        return choice.isEmpty() ? messages.get("attention.ribbons.hint") : sums(data, choice);
    }

    /** An item by itself, or what it has in sum with those chosen on the other side. */
    String of(HeatData data, RibbonChoice choice, RibbonEnd pointed) {
        if (choice.isEmpty() || pointed.side() == choice.side()) {
            return sums(data, new RibbonChoice(pointed.side(), new TreeSet<>(List.of(pointed.index()))));
        }
        float sum = choice.sums(data)[pointed.index()];
        return messages.get(
                pointed.side() == Side.SEEN ? "attention.ribbons.sumSeen" : "attention.ribbons.sumLooking",
                title(data, pointed.side(), pointed.index()),
                sum,
                choice.indices().size());
    }

    String count(RibbonLines lines) {
        return lines.drawn().size() == lines.found()
                ? messages.get("attention.ribbons.count", lines.found())
                : messages.get("attention.ribbons.strongest", lines.drawn().size(), lines.found());
    }

    private String sums(HeatData data, RibbonChoice choice) {
        float[] sums = choice.sums(data);
        Side other = choice.side() == Side.LOOKING ? Side.SEEN : Side.LOOKING;
        String most = IntStream.range(0, sums.length)
                .filter(index -> sums[index] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -sums[index]))
                .limit(NAMED)
                .map(index -> messages.get("attention.ribbons.part", title(data, other, index), sums[index]))
                .collect(Collectors.joining(messages.get("attention.ribbons.comma")));
        boolean single = choice.indices().size() == 1;
        String who = single
                ? title(data, choice.side(), choice.indices().first())
                : messages.get("attention.ribbons.several", choice.indices().size());
        String key = choice.side() == Side.LOOKING ? "attention.ribbons.looks" : "attention.ribbons.seen";
        return messages.get(single ? key : key + "Together", who, most);
    }

    private String title(HeatData data, Side side, int index) {
        List<String> titles = side == Side.LOOKING ? data.rowTitles() : data.columnTitles();
        return messages.get("attention.ribbons.item", titles.get(index), index + 1);
    }
}
