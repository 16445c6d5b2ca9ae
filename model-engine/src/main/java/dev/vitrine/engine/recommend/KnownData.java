package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What a model knows of data that it may not have been fitted on: which of their items and behaviours are which of its own. */
public final class KnownData {

    /** The model's index of each item of the data; padding for one that it does not know. */
    private final int[] items;
    /** The model's index of each behaviour type of the data; below 0 for one that it does not read. */
    private final int[] behaviours;

    /**
     * @param model its items
     * @param behaviourOf the model's index of a behaviour type by name, below 0 for one that it does not read
     */
    public KnownData(ItemVocabulary model, ToIntFunction<String> behaviourOf, SequenceDataset data) {
        ItemVocabulary vocabulary = data.vocabulary();
        items = IntStream.rangeClosed(0, vocabulary.size())
                .map(item ->
                        item == ItemVocabulary.PADDING ? ItemVocabulary.PADDING : model.indexOf(vocabulary.idOf(item)))
                .toArray();
        behaviours = data.behaviourTypes().stream().mapToInt(behaviourOf).toArray();
    }

    /** The model's index of an item of the data; {@link ItemVocabulary#PADDING} for one that it does not know. */
    public int item(int item) {
        return items[item];
    }

    /** How many items of the data it does not know. */
    public int unknownItems() {
        return (int) IntStream.range(1, items.length)
                .filter(item -> items[item] == ItemVocabulary.PADDING)
                .count();
    }

    /** Of a history in the data what the model knows, by its own indices. */
    public History of(History history) {
        History known = history.only(
                at -> items[history.items()[at]] != ItemVocabulary.PADDING && behaviour(history.behaviours()[at]) >= 0);
        int[] own = new int[known.length()];
        byte[] ownBehaviours = new byte[known.length()];
        for (int at = 0; at < own.length; at++) {
            own[at] = items[known.items()[at]];
            ownBehaviours[at] = (byte) behaviour(known.behaviours()[at]);
        }
        return new History(own, known.times(), ownBehaviours);
    }

    /** The same where the data tell none apart. */
    private int behaviour(int behaviour) {
        return behaviours.length == 0 ? behaviour : behaviours[behaviour];
    }
}
