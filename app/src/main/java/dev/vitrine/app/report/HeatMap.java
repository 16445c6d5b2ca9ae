package dev.vitrine.app.report;

import dev.vitrine.engine.explanation.AttentionWeights;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.unbescape.html.HtmlEscape;

/** Draws attention as SVG: one row for each event that looks, one column for each event looked at. */
final class HeatMap {

    private static final int CELL = 18;
    private static final int LABELS = 250;
    private static final int NUMBERS = 22;
    private static final int LABEL_LENGTH = 34;

    private HeatMap() {}

    /**
     * A map with the events' titles at its side and a weight on each cell that the mouse rests on.
     *
     * @param weights {@code [query][key]}
     * @param from draws only queries and keys from this index on
     * @param numbers what the events are called, by index
     * @param titles of the events, by index
     */
    static String labelled(float[][] weights, int from, IntUnaryOperator numbers, IntFunction<String> titles) {
        int length = weights.length - from;
        StringBuilder svg = open(LABELS + NUMBERS + length * CELL, NUMBERS + length * CELL, "heat");
        for (int place = 0; place < length; place++) {
            int number = numbers.applyAsInt(from + place);
            text(svg, LABELS + NUMBERS + place * CELL + CELL / 2, NUMBERS - 7, "middle", String.valueOf(number));
            int y = NUMBERS + place * CELL + CELL / 2 + 4;
            text(svg, LABELS, y, "end", cut(titles.apply(from + place)));
            text(svg, LABELS + NUMBERS - 4, y, "end", String.valueOf(number));
        }
        for (int query = from; query < weights.length; query++) {
            for (int key = from; key < AttentionWeights.visible(weights, query); key++) {
                cell(
                        svg,
                        LABELS + NUMBERS + (key - from) * CELL,
                        NUMBERS + (query - from) * CELL,
                        CELL - 1,
                        weights[query][key]);
                svg.append("<title>")
                        .append(HtmlEscape.escapeHtml5Xml(titles.apply(query) + " → " + titles.apply(key)))
                        .append(String.format(Locale.ROOT, ": %.3f", weights[query][key]))
                        .append("</title></rect>");
            }
        }
        return svg.append("</svg>").toString();
    }

    /** A small map without words, to be set beside others. */
    static String small(float[][] weights) {
        StringBuilder svg = open(weights.length, weights.length, "heat small");
        for (int query = 0; query < weights.length; query++) {
            for (int key = 0; key < AttentionWeights.visible(weights, query); key++) {
                cell(svg, key, query, 1, weights[query][key]);
                svg.append("</rect>");
            }
        }
        return svg.append("</svg>").toString();
    }

    /** Weights fall off steeply: the square root keeps small ones visible. */
    private static void cell(StringBuilder svg, int x, int y, int side, float weight) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill-opacity=\"%.3f\">",
                x,
                y,
                side,
                side,
                Math.sqrt(Math.min(1, Math.max(0, weight)))));
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(HtmlEscape.escapeHtml5Xml(words))
                .append("</text>");
    }

    private static StringBuilder open(int width, int height, String style) {
        return new StringBuilder(
                "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\">".formatted(style, width, height));
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LABEL_LENGTH
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LABEL_LENGTH - 1)) + "…";
    }
}
