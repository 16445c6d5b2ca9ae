package dev.vitrine.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our engine against SASRec in plain PyTorch, turn and turn about in processes of their own, medians of what each turn
 * took: training by epoch, then evaluation of all users and lists for all of them.
 *
 * <p>Arguments: the folder of the data, {@code --rows shared,sampled,softmax,long,ranking}, {@code --rounds N}, {@code
 * --epochs N} in a round, and what {@link Racers} takes.
 */
public final class SpeedRace {

    private static final String RANKING = "ranking";
    private static final String CPU = " CPU";
    private static final Pattern PEER_EPOCH =
            Pattern.compile("epoch \\d+ loss \\S+ train_s ([0-9.]+) cpu_s ([0-9.]+) .* peak_mb ([0-9]+)");
    private static final Pattern OUR_MEMORY = Pattern.compile("memory ([0-9]+)");
    private static final Pattern LINE = Pattern.compile("([a-z]+) ([0-9.]+) ([0-9.]+)");

    private final Path data;
    private final Arguments arguments;
    private final Racers racers;
    private final int rounds;

    private SpeedRace(Arguments arguments) {
        this.data = Path.of(arguments.first());
        this.arguments = arguments;
        this.racers = new Racers(arguments);
        this.rounds = Integer.parseInt(arguments.option("--rounds", "3"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new SpeedRace(Arguments.of(args)).run();
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                "rounds %d, epochs a round %s, threads %s, seed %s, peer's allocator %s%n",
                rounds, epochs(), racers.threads(), racers.seed(), racers.allocator());
        List<String> rows = List.of(arguments
                .option("--rows", "shared,ranking,softmax,long,sampled")
                .split(",", -1));
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            for (String row : rows) {
                if (row.equals(RANKING)) {
                    rank(temporary.path());
                } else {
                    train(RaceEntry.valueOf(row.toUpperCase(Locale.ROOT)), temporary.path());
                }
            }
        }
    }

    private void train(RaceEntry entry, Path temporary) throws IOException, InterruptedException {
        String file = entry.file(data, temporary).toString();
        List<String> length = List.of("--epochs", epochs());
        String settings = entry.ours();
        List<String> ours = List.of("--epochs", epochs(), "--set", settings);
        System.out.printf("%s: peer %s, ours %s%n", entry.words(), entry.peer(racers.attentionDropout()), settings);
        Times times = new Times();
        for (int round = 0; round < rounds; round++) {
            run(racers.peerTraining(entry, file, length), SpeedRace::peerEpoch, times);
            run(racers.engine(file, ours), SpeedRace::ourEpoch, times);
        }
        times.compare(entry.words() + ", an epoch", "our train", "peer train");
        times.compareAlone(
                entry.words() + ", most memory in MB, the peer's with its evaluation", "our memory", "peer memory");
    }

    private void rank(Path temporary) throws IOException, InterruptedException {
        String file = RaceEntry.SHARED.file(data, temporary).toString();
        Path helper = temporary.resolve("peer_ranking.py");
        try (InputStream source = SpeedRace.class.getResourceAsStream("peer_ranking.py")) {
            Files.copy(Objects.requireNonNull(source), helper);
        }
        List<String> peer = List.of(helper.toString(), racers.script(), file, racers.threads());
        List<String> ours = List.of("--rankings", epochs());
        Times times = new Times();
        for (int round = 0; round < rounds; round++) {
            run(racers.peer(peer), line -> named("peer ", line), times);
            run(racers.engine(file, ours), line -> named("our ", line), times);
        }
        times.compare("evaluation of all users", "our evaluate", "peer evaluate");
        times.compare("top 20 for all users, against the bare product and top-K", "our top", "peer top");
    }

    private static void run(ProcessBuilder builder, Function<String, List<Measured>> reader, Times times)
            throws IOException, InterruptedException {
        Racers.run(builder, (process, line) -> reader.apply(line).forEach(times::add));
    }

    /** Seconds that some work took, or megabytes. */
    private record Measured(String work, double amount) {}

    private static List<Measured> peerEpoch(String line) {
        Matcher matcher = PEER_EPOCH.matcher(line);
        if (!matcher.matches()) {
            return List.of();
        }
        List<Measured> measured = new ArrayList<>(measured("peer train", matcher.group(1), matcher.group(2)));
        measured.add(new Measured("peer memory", Double.parseDouble(matcher.group(3))));
        return measured;
    }

    private static List<Measured> ourEpoch(String line) {
        Matcher memory = OUR_MEMORY.matcher(line);
        return memory.matches()
                ? List.of(new Measured("our memory", Double.parseDouble(memory.group(1))))
                : named("our ", line);
    }

    private static List<Measured> named(String side, String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? measured(side + matcher.group(1), matcher.group(2), matcher.group(3)) : List.of();
    }

    private static List<Measured> measured(String work, String wall, String cpu) {
        return List.of(new Measured(work, Double.parseDouble(wall)), new Measured(work + CPU, Double.parseDouble(cpu)));
    }

    private String epochs() {
        return arguments.option("--epochs", "3");
    }

    /** All that was measured, by work. */
    private static final class Times {

        private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

        void add(Measured measured) {
            seconds.computeIfAbsent(measured.work(), work -> new ArrayList<>()).add(measured.amount());
        }

        /** In seconds of the clock, and of the processors, which other work on the machine disturbs less. */
        void compare(String what, String ours, String peer) {
            compareAlone(what + ", seconds", ours, peer);
            compareAlone(what + ", CPU seconds", ours + CPU, peer + CPU);
        }

        void compareAlone(String what, String ours, String peer) {
            double own = median(ours);
            double other = median(peer);
            System.out.printf(
                    Locale.ROOT,
                    "%s: ours %.2f %s, peer %.2f %s, ratio %.3f%n",
                    what,
                    own,
                    seconds.get(ours),
                    other,
                    seconds.get(peer),
                    own / other);
        }

        private double median(String work) {
            double[] sorted = seconds.getOrDefault(work, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return sorted.length == 0
                    ? Double.NaN
                    : Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                            .average()
                            .orElseThrow();
        }
    }
}
