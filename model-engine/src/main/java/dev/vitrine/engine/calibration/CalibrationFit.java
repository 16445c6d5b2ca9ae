package dev.vitrine.engine.calibration;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.ScoreBatch;
import dev.vitrine.engine.recommend.TopK;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fits the sharpness of a model's probabilities to the validation split, and measures them on the test split. */
public final class CalibrationFit {

    /** Scores that one pass looks at: enough users for a single number, and a pass stays within a second or so. */
    private static final int SCORES = 20_000_000;

    private static final int FEWEST_USERS = 200;
    private static final int MOST_USERS = 5_000;
    private static final int PASSES = 15;
    private static final double LARGEST_STEP = 4;
    private static final double CLOSE = 1e-3;
    private static final int PLACES = 20;
    private static final int BINS = 10;

    private record User(History history, int target, BitSet seen) {}

    private record Place(double probability, boolean bought) {}

    private final Recommender model;
    private final LeaveLastOut events;
    private final long seed;
    private final Progress progress;

    private CalibrationFit(Recommender model, LeaveLastOut events, long seed, Progress progress) {
        this.model = model;
        this.events = events;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Fits and measures, items of the history being no candidates. Where there are many users, on some of them drawn by
     * the seed.
     *
     * @param model with the vocabulary of the events
     * @return empty where nobody is scored, or scores say nothing of what is bought
     */
    public static Optional<Calibration> of(Recommender model, LeaveLastOut events, long seed, Progress progress) {
        return new CalibrationFit(model, events, seed, progress).fit();
    }

    private Optional<Calibration> fit() {
        List<User> validation = users(Split.VALIDATION);
        List<User> test = users(Split.TEST);
        if (validation.isEmpty() || test.isEmpty()) {
            return Optional.empty();
        }
        double sharpness = sharpness(validation);
        if (!(sharpness > 0) || !Double.isFinite(sharpness)) {
            return Optional.empty();
        }
        return Optional.of(new Calibration(sharpness, validation.size(), reliability(test, sharpness)));
    }

    private List<User> users(Split split) {
        int items = events.dataset().vocabulary().size();
        int most = Math.max(FEWEST_USERS, Math.min(MOST_USERS, SCORES / (items + 1)));
        List<Integer> drawn = IntStream.of(events.scoredUsers()).boxed().collect(Collectors.toList());
        Collections.shuffle(drawn, new Random(seed));
        List<User> users = new ArrayList<>();
        for (int user : drawn.subList(0, Math.min(most, drawn.size()))) {
            BitSet seen = new BitSet();
            Arrays.stream(events.seen(user, split)).forEach(seen::set);
            if (!seen.get(events.target(user, split))) {
                users.add(new User(events.history(user, split), events.target(user, split), seen));
            }
        }
        return users;
    }

    /** What one user's scores are looked at for. */
    private interface Look {
        void at(User user, float[] scores);
    }

    private void eachOf(List<User> users, Look look) {
        int batch = ScoreBatch.size(model.vocabulary());
        for (int from = 0; from < users.size(); from += batch) {
            progress.throwIfCancelled();
            List<User> part = users.subList(from, Math.min(users.size(), from + batch));
            float[][] scores = model.score(part.stream().map(User::history).toList());
            for (int at = 0; at < part.size(); at++) {
                look.at(part.get(at), scores[at]);
            }
        }
    }

    /** Newton's steps to the largest likelihood of the targets, which is concave in the sharpness. */
    private double sharpness(List<User> users) {
        double sharpness = firstGuess(users);
        for (int pass = 0; pass < PASSES; pass++) {
            progress.update((double) pass / PASSES, "calibration.fitting");
            double at = sharpness;
            double[] slopes = new double[2];
            eachOf(users, (user, scores) -> {
                SoftmaxMoments moments = new SoftmaxMoments(scores, user.seen()::get, at);
                float target = scores[user.target()];
                if (Float.isFinite(target)) {
                    slopes[0] += target - moments.mean();
                    slopes[1] += moments.variance();
                }
            });
            double next = Math.min(LARGEST_STEP * at, Math.max(at / LARGEST_STEP, at + slopes[0] / slopes[1]));
            if (Double.isNaN(next)) {
                return Double.NaN;
            }
            sharpness = next;
            if (Math.abs(next - at) < CLOSE * at) {
                return sharpness;
            }
        }
        return sharpness;
    }

    /** At which scores differ by about one. */
    private double firstGuess(List<User> users) {
        float[] scores = model.score(List.of(users.get(0).history()))[0];
        double variance = new SoftmaxMoments(scores, users.get(0).seen()::get, 0).variance();
        return variance > 0 ? 1 / Math.sqrt(variance) : 1;
    }

    private Calibration.Reliability reliability(List<User> users, double sharpness) {
        Calibration fitted = new Calibration(sharpness, 0, new Calibration.Reliability(0, 0, 0, 0, List.of()));
        List<Place> places = new ArrayList<>();
        eachOf(users, (user, scores) -> {
            double normaliser = fitted.normaliser(scores, user.seen()::get);
            for (Recommendation place : TopK.of(scores, PLACES, user.seen()::get)) {
                places.add(new Place(fitted.probability(place.score(), normaliser), place.item() == user.target()));
            }
        });
        places.sort(Comparator.comparingDouble(Place::probability));
        List<Calibration.Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Place> part = places.subList(
                    (int) ((long) places.size() * bin / BINS), (int) ((long) places.size() * (bin + 1) / BINS));
            if (!part.isEmpty()) {
                bins.add(bin(part));
            }
        }
        double error = bins.stream()
                .mapToDouble(bin -> bin.count() * Math.abs(bin.predicted() - bin.observed()))
                .sum();
        double brier = places.stream()
                .mapToDouble(place -> Math.pow(place.probability() - (place.bought() ? 1 : 0), 2))
                .average()
                .orElse(0);
        return new Calibration.Reliability(users.size(), PLACES, error / places.size(), brier, bins);
    }

    private static Calibration.Bin bin(List<Place> part) {
        return new Calibration.Bin(
                part.stream().mapToDouble(Place::probability).average().orElseThrow(),
                part.stream()
                        .mapToDouble(place -> place.bought() ? 1 : 0)
                        .average()
                        .orElseThrow(),
                part.size());
    }
}
