package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model as it was before later data came in, asked about these: it reads of a history what it knows, and what it does not
 * know stands below all that it does, each as high as the other. After a history of which it knows nothing it tells no item
 * from another.
 */
public final class EarlierModel implements Recommender {

    private final Recommender model;
    private final ItemVocabulary vocabulary;
    private final KnownData known;

    /**
     * @param model stays the caller's to close
     * @param behaviourTypes of the data that it was fitted on, by index
     * @param now the later data
     */
    public EarlierModel(Recommender model, List<String> behaviourTypes, SequenceDataset now) {
        this.model = model;
        this.vocabulary = now.vocabulary();
        this.known = new KnownData(model.vocabulary(), behaviourTypes::indexOf, now);
    }

    /** How many items of the later data it does not know. */
    public int unknownItems() {
        return known.unknownItems();
    }

    @Override
    public ItemVocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public float[][] score(List<History> histories) {
        float[][] scores = new float[histories.size()][];
        List<History> asked = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            History part = known.of(histories.get(row));
            if (part.length() == 0) {
                scores[row] = inPlace(new float[model.vocabulary().size() + 1]);
            } else {
                asked.add(part);
                places.add(row);
            }
        }
        if (!asked.isEmpty()) {
            float[][] answers = model.score(asked);
            for (int at = 0; at < answers.length; at++) {
                scores[places.get(at)] = inPlace(answers[at]);
            }
        }
        return scores;
    }

    /** @param scores the model's, by its own indices */
    private float[] inPlace(float[] scores) {
        float[] row = new float[vocabulary.size() + 1];
        float lowest = Float.MAX_VALUE;
        for (int item = 1; item < scores.length; item++) {
            lowest = Math.min(lowest, scores[item]);
        }
        Arrays.fill(row, Math.nextDown(lowest));
        row[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
        for (int item = 1; item < row.length; item++) {
            if (known.item(item) != ItemVocabulary.PADDING) {
                row[item] = scores[known.item(item)];
            }
        }
        return row;
    }

    @Override
    public int longestHistory() {
        return model.longestHistory();
    }

    @Override
    public void close() {}
}
