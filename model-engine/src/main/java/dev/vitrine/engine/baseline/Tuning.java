package dev.vitrine.engine.baseline;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.evaluation.ValidationSample;
import dev.vitrine.engine.recommend.Recommender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Chooses a baseline's parameters by NDCG@10 on the validation split, of models fitted on the training part, one
 * parameter after the other until none of them changes.
 */
final class Tuning {

    private static final int MOST_ROUNDS = 3;

    private final Function<Values, Recommender> fit;
    private final Progress progress;
    private final ValidationSample sample;
    private final Map<Values, Double> tried = new ConcurrentHashMap<>();

    private Tuning(LeaveLastOut events, Function<Values, Recommender> fit, Progress progress) {
        this.fit = fit;
        this.progress = progress;
        this.sample = new ValidationSample(events);
    }

    /**
     * The best values found.
     *
     * @param given values that are not to be tuned, by key
     * @param fit makes a model of the training part with the values it is given
     * @throws ProblemException if a given key is not among the parameters, or its value is no number
     */
    static Values choose(
            List<Parameter> parameters,
            Map<String, String> given,
            LeaveLastOut events,
            Function<Values, Recommender> fit,
            Progress progress) {
        Values initial = initial(parameters, given);
        List<Parameter> free =
                parameters.stream().filter(p -> !given.containsKey(p.key())).toList();
        return new Tuning(events, fit, progress).improve(initial, free);
    }

    private Values improve(Values initial, List<Parameter> free) {
        Values best = initial;
        for (int round = 0; round < MOST_ROUNDS && !sample.isEmpty(); round++) {
            Values before = best;
            for (int place = 0; place < free.size(); place++) {
                double done = (round + (double) place / free.size()) / MOST_ROUNDS;
                progress.update(done, "baseline.tuning");
                best = improve(best, free.get(place));
            }
            if (best.equals(before)) {
                break;
            }
        }
        return best;
    }

    private Values improve(Values start, Parameter parameter) {
        List<Values> candidates = Stream.concat(
                        Stream.of(start),
                        parameter.candidates().stream().map(value -> start.with(parameter.key(), value)))
                .distinct()
                .toList();
        double[] qualities =
                candidates.parallelStream().mapToDouble(this::quality).toArray();
        int best = 0;
        for (int i = 1; i < qualities.length; i++) {
            if (qualities[i] > qualities[best]) {
                best = i;
            }
        }
        return candidates.get(best);
    }

    private double quality(Values values) {
        progress.throwIfCancelled();
        Double known = tried.get(values);
        if (known != null) {
            return known;
        }
        double quality = measure(values);
        tried.put(values, quality);
        return quality;
    }

    private double measure(Values values) {
        try (Recommender model = fit.apply(values)) {
            return sample.ndcg(model);
        }
    }

    private static Values initial(List<Parameter> parameters, Map<String, String> given) {
        Map<String, Double> values = new LinkedHashMap<>();
        parameters.forEach(p -> values.put(p.key(), p.initial()));
        given.forEach((key, text) -> {
            if (!values.containsKey(key)) {
                throw ProblemException.engine("settings.unknown", key, String.join(", ", values.keySet()));
            }
            values.put(key, number(key, text));
        });
        return new Values(values);
    }

    private static double number(String key, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.engine("settings.notANumber", key, text);
        }
    }
}
