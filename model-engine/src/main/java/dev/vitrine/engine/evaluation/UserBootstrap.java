package dev.vitrine.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 95% intervals of means over users by the percentile bootstrap (Efron 1979): users are drawn with replacement, always
 * from the same seed, so that equal values have equal intervals.
 */
public final class UserBootstrap {

    static final int RESAMPLES = 1000;
    static final long SEED = 20261101;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private UserBootstrap() {}

    /** @param values of one metric, {@code [users]}, at least one */
    public static Estimate of(double[] values) {
        return estimates(List.of(values))[0];
    }

    /** Several metrics of the same users, each resample drawn for all of them at once; keeps the order of the map. */
    public static Map<String, Estimate> of(Map<String, double[]> metrics) {
        Estimate[] estimates = estimates(new ArrayList<>(metrics.values()));
        Map<String, Estimate> result = new LinkedHashMap<>();
        int place = 0;
        for (String name : metrics.keySet()) {
            result.put(name, estimates[place++]);
        }
        return result;
    }

    private static Estimate[] estimates(List<double[]> metrics) {
        int count = metrics.size();
        double[] byUser = byUser(metrics);
        int users = byUser.length / count;
        double[][] means = new double[count][RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double[] sums = new double[count];
            for (int draw = 0; draw < users; draw++) {
                int row = count * random.nextInt(users);
                for (int metric = 0; metric < count; metric++) {
                    sums[metric] += byUser[row + metric];
                }
            }
            for (int metric = 0; metric < count; metric++) {
                means[metric][resample] = sums[metric] / users;
            }
        }
        Estimate[] estimates = new Estimate[count];
        for (int metric = 0; metric < count; metric++) {
            estimates[metric] = estimate(metrics.get(metric), means[metric]);
        }
        return estimates;
    }

    /** One row for each user, since a draw takes all metrics of one: {@code [users * metrics]}. */
    private static double[] byUser(List<double[]> metrics) {
        int users = metrics.get(0).length;
        if (users == 0) {
            throw new IllegalArgumentException("a mean over nobody has no interval");
        }
        double[] rows = new double[users * metrics.size()];
        for (int user = 0; user < users; user++) {
            for (int metric = 0; metric < metrics.size(); metric++) {
                rows[user * metrics.size() + metric] = metrics.get(metric)[user];
            }
        }
        return rows;
    }

    private static Estimate estimate(double[] values, double[] means) {
        Arrays.sort(means);
        double mean = Arrays.stream(values).sum() / values.length;
        return new Estimate(mean, percentile(means, LOW), percentile(means, HIGH));
    }

    /** Between two order statistics the percentile is interpolated. */
    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
