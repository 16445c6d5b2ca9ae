package dev.vitrine.workspace.feedback;

import dev.vitrine.workspace.feedback.Feedback.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far judges agree on which items fit shoppers: Krippendorff's alpha for nominal data (Krippendorff, Content Analysis,
 * 2004, chapter 11). 1 is agreement throughout, 0 is what chance alone would give.
 *
 * @param judges who rated anything
 * @param shared items of shoppers that two judges or more rated; no others count
 * @param alpha null where nothing can be said: nothing is shared, or all that is shared was rated alike
 * @param low of the 95% interval by bootstrap over what is shared
 */
public record JudgeAgreement(
        int judges,
        int shared,
        @Nullable Double alpha,
        @Nullable Double low,
        @Nullable Double high) {

    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    private record Unit(String shopper, String item) {}

    /** Liked against turned down or hidden; notes alone are no rating. */
    public static JudgeAgreement of(List<Feedback> feedback) {
        Map<Unit, Map<String, Object>> ratings = new LinkedHashMap<>();
        TreeSet<String> judges = new TreeSet<>();
        for (Feedback each : feedback) {
            if (each.opinion() != Opinion.NONE) {
                judges.add(each.judge());
                ratings.computeIfAbsent(new Unit(each.shopper(), each.item()), unit -> new LinkedHashMap<>())
                        .put(each.judge(), each.opinion() == Opinion.LIKED);
            }
        }
        List<String> names = List.copyOf(judges);
        return of(
                names.size(),
                ratings.values().stream().map(unit -> row(unit, names)).toList());
    }

    private static @Nullable Object[] row(Map<String, Object> unit, List<String> judges) {
        return judges.stream().map(unit::get).toArray();
    }

    /** @param units one row for each, with one rating for each judge; null for none */
    static JudgeAgreement of(int judges, List<@Nullable Object[]> units) {
        List<@Nullable Object[]> shared =
                units.stream().filter(JudgeAgreement::isShared).toList();
        Double alpha = alpha(judges, shared);
        if (alpha == null) {
            return new JudgeAgreement(judges, shared.size(), null, null, null);
        }
        double[] drawn = drawn(judges, shared);
        return new JudgeAgreement(
                judges,
                shared.size(),
                alpha,
                drawn.length == 0 ? null : drawn[(int) (0.025 * drawn.length)],
                drawn.length == 0 ? null : drawn[(int) Math.ceil(0.975 * drawn.length) - 1]);
    }

    private static boolean isShared(@Nullable Object[] unit) {
        return Arrays.stream(unit).filter(rating -> rating != null).count() > 1;
    }

    /** Draws in which all is rated alike say nothing and are left out. */
    private static double[] drawn(int judges, List<@Nullable Object[]> shared) {
        Random random = new Random(SEED);
        List<Double> alphas = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<@Nullable Object[]> some = new ArrayList<>();
            for (int i = 0; i < shared.size(); i++) {
                some.add(shared.get(random.nextInt(shared.size())));
            }
            Double alpha = alpha(judges, some);
            if (alpha != null) {
                alphas.add(alpha);
            }
        }
        return alphas.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static @Nullable Double alpha(int judges, List<@Nullable Object[]> units) {
        long different = units.stream()
                .flatMap(Arrays::stream)
                .filter(rating -> rating != null)
                .distinct()
                .count();
        if (different < 2) {
            return null;
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(judges);
        units.forEach(study::addItemAsArray);
        try {
            return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
        } catch (InsufficientDataException e) {
            return null;
        }
    }
}
