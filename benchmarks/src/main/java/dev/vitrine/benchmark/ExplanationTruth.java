package dev.vitrine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.sample.SampleShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether explanations find what is known to be true, on the sample shop, whose causes are planted: does leave-one-out put
 * the purchase that a complement was bought for among the first, and does the badge tell a model's attention from the same
 * attention with its rows shuffled?
 *
 * <p>Arguments: a workspace with the sample shop and a model, as {@code demo} leaves it; {@code --model NAME},
 * {@code --shoppers N} for the badge.
 */
public final class ExplanationTruth {

    private static final int HIT = 10;
    private static final int FIRST = 3;
    private static final int RANDOM_ORDERS = 5;
    private static final long SEED = 1;

    /** One event of the shop's log. */
    private record Logged(String item, long time) {}

    private final Recommender model;
    private final LeaveLastOut split;
    private final Map<Integer, String> ids;
    private final Map<String, List<Logged>> log = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> causes = new HashMap<>();

    private ExplanationTruth(Recommender model, LeaveLastOut split, Map<Integer, String> ids) throws IOException {
        this.model = model;
        this.split = split;
        this.ids = ids;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            SampleShop.copyTo(folder.path());
            readLog(folder.path().resolve("interactions.csv"));
            readTruth(folder.path().resolve("truth.csv"));
        }
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int shoppers = Integer.parseInt(arguments.option("--shoppers", "500"));
        try (Workspace workspace = Workspace.open(Path.of(arguments.first()))) {
            ModelCard card = workspace.model(arguments.option("--model", "transformer"));
            LeaveLastOut split = LeaveLastOut.of(new SequenceReader(workspace.database()).read(card.dataset()));
            Map<Integer, String> ids = new HashMap<>();
            workspace
                    .database()
                    .scan("SELECT shopper_key, id FROM shopper", row -> ids.put(row.integer(1), row.text(2)));
            workspace.openModels().use(card, recommender -> {
                try {
                    ExplanationTruth truth = new ExplanationTruth(recommender, split, ids);
                    truth.findCauses();
                    truth.tellShuffled(shoppers);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return 0;
            });
        }
    }

    private void readLog(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            rows.forEach(row -> log.computeIfAbsent(row.getField("shopper_id"), key -> new ArrayList<>())
                    .add(new Logged(
                            row.getField("item_id"),
                            Instant.parse(row.getField("time")).toEpochMilli())));
        }
    }

    private void readTruth(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            rows.stream()
                    .filter(row -> row.getField("cause").equals("complement"))
                    .forEach(row -> causes.computeIfAbsent(row.getField("shopper_id"), key -> new HashMap<>())
                            .put(
                                    Integer.valueOf(row.getField("event")),
                                    Integer.valueOf(row.getField("causing_event"))));
        }
    }

    private void findCauses() {
        int asked = 0;
        int event = 0;
        int item = 0;
        double chance = 0;
        for (int user : split.scoredUsers()) {
            Logged cause = cause(user);
            History history = split.history(user, Split.TEST);
            int place = cause == null ? -1 : place(history, cause);
            if (cause == null || place < 0 || standings(user).of(history).rank() > HIT) {
                continue;
            }
            int[] order =
                    strongestFirst(LeaveOneOut.of(standings(user), history).values());
            asked++;
            chance += Math.min(1, (double) FIRST / history.length());
            event += IntStream.of(order).limit(FIRST).anyMatch(at -> at == place) ? 1 : 0;
            int causing = history.items()[place];
            item += IntStream.of(order).limit(FIRST).anyMatch(at -> history.items()[at] == causing) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "leave-one-out, %d hits on planted complements: cause in the first %d for %.1f%%, an event on its item for"
                        + " %.1f%%; by chance %.1f%%%n",
                asked,
                FIRST,
                100.0 * event / asked,
                100.0 * item / asked,
                100 * chance / asked);
    }

    private void tellShuffled(int shoppers) {
        if (!(model instanceof AttentiveRecommender attentive)) {
            System.out.println("the model has no attention, so there is no badge");
            return;
        }
        List<Faithfulness> real = new ArrayList<>();
        List<Faithfulness> shuffled = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int user : split.scoredUsers()) {
            if (real.size() == shoppers) {
                break;
            }
            ItemStandings standings = standings(user);
            History history = standings.read(split.history(user, Split.TEST));
            if (history.length() < FIRST) {
                continue;
            }
            AttentionWeights attention = attentive.attend(history).attention();
            float[] row = attention.lastRow(attention.layers() - 1);
            float[] effects = LeaveOneOut.of(standings, history).values();
            real.add(Faithfulness.of(standings, history, row, effects, RANDOM_ORDERS));
            shuffled.add(Faithfulness.of(standings, history, shuffled(row, random), effects, RANDOM_ORDERS));
        }
        System.out.printf(Locale.ROOT, "badge, %d shoppers, seed %d, trained against shuffled:%n", real.size(), SEED);
        tell("agreement", real, shuffled, each -> each.agreement().orElse(0));
        tell("deletion gain", real, shuffled, each -> each.deletion().gain());
        tell("insertion gain", real, shuffled, each -> each.insertion().gain());
        tell(
                "both gains",
                real,
                shuffled,
                each -> each.deletion().gain() + each.insertion().gain());
    }

    private static void tell(
            String what, List<Faithfulness> real, List<Faithfulness> shuffled, ToDoubleFunction<Faithfulness> figure) {
        double[] first = real.stream().mapToDouble(figure).toArray();
        double[] second = shuffled.stream().mapToDouble(figure).toArray();
        System.out.printf(
                Locale.ROOT,
                "  %s: mean %.3f and %.3f, AUC %.3f%n",
                what,
                Arrays.stream(first).average().orElse(0),
                Arrays.stream(second).average().orElse(0),
                auc(first, second));
    }

    /** How often the first exceeds the second, ties as a half (Mann and Whitney). */
    private static double auc(double[] first, double[] second) {
        double larger = 0;
        for (double a : first) {
            for (double b : second) {
                larger += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return larger / first.length / second.length;
    }

    /** The purchase that the hidden one was planted to follow; null if it was not. */
    private @Nullable Logged cause(int user) {
        String shopper = String.valueOf(ids.get(split.dataset().userKeys()[user]));
        String hidden = split.dataset().vocabulary().idOf(split.target(user, Split.TEST));
        long time = split.targetTime(user, Split.TEST);
        List<Logged> events = log.getOrDefault(shopper, List.of());
        Integer causing = causes.getOrDefault(shopper, Map.of()).get(events.indexOf(new Logged(hidden, time)) + 1);
        return causing == null || causing == 0 ? null : events.get(causing - 1);
    }

    private int place(History history, Logged event) {
        int item = split.dataset().vocabulary().indexOf(event.item());
        return IntStream.range(0, history.length())
                .filter(at -> history.items()[at] == item && history.times()[at] == event.time())
                .findFirst()
                .orElse(-1);
    }

    private ItemStandings standings(int user) {
        int[] seen = IntStream.of(split.seen(user, Split.TEST)).sorted().toArray();
        int target = split.target(user, Split.TEST);
        return new ItemStandings(
                model, target, item -> item != target && Arrays.binarySearch(seen, item) >= 0, Progress.NONE);
    }

    private static int[] strongestFirst(float[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Float.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float[] shuffled(float[] row, SplittableRandom random) {
        float[] shuffled = row.clone();
        for (int at = shuffled.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            float swapped = shuffled[at];
            shuffled[at] = shuffled[other];
            shuffled[other] = swapped;
        }
        return shuffled;
    }
}
