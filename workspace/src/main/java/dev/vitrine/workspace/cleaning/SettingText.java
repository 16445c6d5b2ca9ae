package dev.vitrine.workspace.cleaning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a setting may say.
 *
 * @param choices the usual one first; empty for any text of the form
 * @param form what a text must look like, as a person would write it
 * @param parser gives the one way to write what a text says; throws {@link IllegalArgumentException} if it says nothing
 */
record SettingText(String usual, List<String> choices, String form, UnaryOperator<String> parser) {

    private static final int DAY_IN_MINUTES = 1_440;

    static final SettingText NUMBER = new SettingText("", List.of(), "0.5", text -> text.isEmpty() ? "" : number(text));

    static final SettingText COUNT = new SettingText("", List.of(), "5", SettingText::count);

    static final SettingText MINUTES = new SettingText("30", List.of(), "30", SettingText::minutes);

    static final SettingText LIST = new SettingText("", List.of(), "A,B", text -> write(list(text)));

    static final SettingText WEIGHTS =
            new SettingText("", List.of(), "view=1,purchase=5", text -> writeWeights(weights(text)));

    static SettingText oneOf(String... choices) {
        List<String> all = List.of(choices);
        return new SettingText(all.get(0), all, String.join("|", all), text -> chosen(all, text));
    }

    String canonical(String text) {
        return parser.apply(text);
    }

    private static String chosen(List<String> choices, String text) {
        if (text.isEmpty()) {
            return choices.get(0);
        }
        if (!choices.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    /** 0 and 1 ask for nothing, since all that is there is there once. */
    private static String count(String text) {
        int count = text.isEmpty() ? 0 : new BigDecimal(text).intValueExact();
        if (count < 0) {
            throw new IllegalArgumentException(text);
        }
        return count <= 1 ? "" : String.valueOf(count);
    }

    private static String minutes(String text) {
        String minutes = text.isEmpty() ? "30" : number(text);
        double value = Double.parseDouble(minutes);
        if (value < 0 || value > DAY_IN_MINUTES) {
            throw new IllegalArgumentException(text);
        }
        return minutes;
    }

    /** Parts at commas or, where there are several lines, each line as it is. */
    static List<String> list(String text) {
        return Stream.of(text.split(text.contains("\n") ? "\n" : ",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static String write(List<String> list) {
        boolean commas = list.stream().anyMatch(part -> part.contains(","));
        return String.join(commas ? "\n" : ",", list) + (commas && list.size() == 1 ? "\n" : "");
    }

    static Map<String, Double> weights(String text) {
        Map<String, Double> weights = new TreeMap<>();
        for (String part : list(text)) {
            int at = part.lastIndexOf('=');
            double weight = at < 1
                    ? Double.NaN
                    : Double.parseDouble(number(part.substring(at + 1).strip()));
            if (!(weight >= 0)) {
                throw new IllegalArgumentException(part);
            }
            weights.put(part.substring(0, at).strip(), weight);
        }
        return weights;
    }

    static String writeWeights(Map<String, Double> weights) {
        Map<String, String> texts = new LinkedHashMap<>();
        weights.forEach((type, weight) -> texts.put(type, number(String.valueOf(weight))));
        return texts.entrySet().stream()
                .map(weight -> weight.getKey() + "=" + weight.getValue())
                .collect(Collectors.joining(","));
    }
}
