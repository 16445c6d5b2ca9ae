package dev.vitrine.app.report;

import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the template shows of one explanation. */
final class ExplanationPage {

    /** More do not fit on a page beside their titles; the newest are those that count. */
    private static final int SHOWN_EVENTS = 30;

    private final ExplainRecommendation.Result explanation;
    private final Locale locale;

    ExplanationPage(ExplainRecommendation.Result explanation, Locale locale) {
        this.explanation = explanation;
        this.locale = locale;
    }

    /** The newest events, oldest first. */
    public List<Influence> events() {
        List<Influence> all = explanation.history();
        return all.subList(Math.max(0, all.size() - SHOWN_EVENTS), all.size());
    }

    public int hiddenEvents() {
        return explanation.history().size() - events().size();
    }

    /** Width of a bar in percent of the widest. */
    public double attentionWidth(Influence event) {
        Float attention = event.attention();
        return attention == null ? 0 : 100 * attention / largest(true);
    }

    public double effectWidth(Influence event) {
        return 50 * Math.abs(event.leaveOneOut()) / largest(false);
    }

    private double largest(boolean ofAttention) {
        double largest = Float.MIN_NORMAL;
        for (Influence event : events()) {
            Float attention = event.attention();
            double value = ofAttention ? (attention == null ? 0 : attention) : Math.abs(event.leaveOneOut());
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** The last layer, mean of its heads; null for a model without attention. */
    public @Nullable String map() {
        AttentionWeights attention = explanation.attention();
        if (attention == null || attention.length() == 0) {
            return null;
        }
        List<Influence> read = new ArrayList<>();
        for (int index = 0; index < attention.length(); index++) {
            int place = explanation.read()[attention.firstPosition() + index];
            read.add(explanation.history().get(place));
        }
        return HeatMap.labelled(
                meanOfHeads(attention.weights()[attention.layers() - 1]),
                Math.max(0, attention.length() - SHOWN_EVENTS),
                index -> read.get(index).position() + 1,
                index -> read.get(index).item().title(locale));
    }

    /** One small map for each head, layer by layer. */
    public List<List<String>> heads() {
        AttentionWeights attention = explanation.attention();
        List<List<String>> layers = new ArrayList<>();
        if (attention != null) {
            for (float[][][] layer : attention.weights()) {
                List<String> heads = new ArrayList<>();
                for (float[][] head : layer) {
                    heads.add(HeatMap.small(head));
                }
                layers.add(heads);
            }
        }
        return layers;
    }

    private static float[][] meanOfHeads(float[][][] heads) {
        int length = heads[0].length;
        float[][] mean = new float[length][length];
        for (float[][] head : heads) {
            for (int query = 0; query < length; query++) {
                for (int key = 0; key < length; key++) {
                    mean[query][key] += head[query][key] / heads.length;
                }
            }
        }
        return mean;
    }
}
