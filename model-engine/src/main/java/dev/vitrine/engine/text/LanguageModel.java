package dev.vitrine.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** The language models that come with the program, quantised. */
public enum LanguageModel {
    /** MiniLM (Wang et al. 2020) trained on sentence pairs: knows English. */
    ENGLISH("all-minilm-l6-v2-q", 384),
    /** bge-small-zh (Xiao et al. 2023): knows Chinese. */
    CHINESE("bge-small-zh-v1.5-q", 512);

    /** Texts beside it count for more than one letter in five. */
    private static final double CHINESE_SHARE = 0.2;

    private final String id;
    private final int dimension;

    LanguageModel(String id, int dimension) {
        this.id = id;
        this.dimension = dimension;
    }

    /** Name of its files, and of vectors made by it. */
    public String id() {
        return id;
    }

    /** Of the vectors it makes. */
    public int dimension() {
        return dimension;
    }

    /** The model of a name. */
    public static LanguageModel of(String id) {
        return Arrays.stream(values())
                .filter(model -> model.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language model is called " + id));
    }

    /** The model that makes vectors of a dimension. */
    public static LanguageModel ofDimension(int dimension) {
        return Arrays.stream(values())
                .filter(model -> model.dimension == dimension)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language model makes " + dimension + " values"));
    }

    /** The model for a catalogue: Chinese where a good part of its letters are, for names of brands are not. */
    public static LanguageModel forTexts(Iterable<String> texts) {
        long letters = 0;
        long chinese = 0;
        for (String text : texts) {
            letters += text.codePoints().filter(Character::isLetter).count();
            chinese += text.codePoints()
                    .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN)
                    .count();
        }
        return chinese > CHINESE_SHARE * letters ? CHINESE : ENGLISH;
    }
}
