package dev.vitrine.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the peer trains to its best validation NDCG@10, and we to the same: the clock and the processors' time of the
 * whole process, start and validation of all users after each epoch counted on both sides.
 *
 * <p>Arguments: the folder of the data, {@code --row shared} (or another of {@link SpeedRace}), {@code --patience N} epochs
 * without a better one for both, {@code --set key=value,...} for ours beside the row's, such as how the learning rate goes,
 * and what {@link Racers} takes.
 */
public final class RaceToBest {

    private static final Pattern PEER_EPOCH = Pattern.compile("epoch (\\d+) .* NDCG@10 ([0-9.]+) .*");
    private static final Pattern OUR_EPOCH = Pattern.compile("epoch (\\d+) ndcg ([0-9.]+)");
    private static final double NEAR = 0.001;

    private final Arguments arguments;
    private final RaceEntry entry;

    private RaceToBest(Arguments arguments) {
        this.arguments = arguments;
        this.entry = RaceEntry.valueOf(arguments.option("--row", "shared").toUpperCase(Locale.ROOT));
    }

    /** Where a training was after an epoch. */
    private record Reached(int epoch, double ndcg, double seconds, double cpuSeconds) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new RaceToBest(Arguments.of(args)).run();
    }

    private void run() throws IOException, InterruptedException {
        Racers racers = new Racers(arguments);
        String patience = arguments.option("--patience", "10");
        System.out.printf(
                "row %s, threads %s, seed %s, patience %s, peer's allocator %s%n",
                entry.words(), racers.threads(), racers.seed(), patience, racers.allocator());
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            String file =
                    entry.file(Path.of(arguments.first()), temporary.path()).toString();
            List<Reached> peer = follow(racers.peerTraining(entry, file, List.of("--patience", patience)), PEER_EPOCH);
            String settings = String.join(",", entry.ours(), "patience=" + patience, arguments.option("--set", ""));
            System.out.printf("peer %s, ours %s%n", entry.peer(racers.attentionDropout()), settings);
            compare(peer, follow(racers.engine(file, List.of("--best", "yes", "--set", settings)), OUR_EPOCH));
        }
    }

    private static void compare(List<Reached> peer, List<Reached> ours) {
        Reached best = best(peer);
        print("peer's best", best);
        print("our best", best(ours));
        compare("we at the peer's best less " + NEAR, best, ours, best.ndcg() - NEAR);
        compare("we at the peer's best", best, ours, best.ndcg());
    }

    private static void compare(String what, Reached best, List<Reached> ours, double ndcg) {
        ours.stream().filter(reached -> reached.ndcg() >= ndcg).findFirst().ifPresent(reached -> {
            print(what, reached);
            System.out.printf(
                    Locale.ROOT,
                    "  ratio of seconds %.3f, of CPU seconds %.3f%n",
                    reached.seconds() / best.seconds(),
                    reached.cpuSeconds() / best.cpuSeconds());
        });
    }

    /** The first of the highest. */
    private static Reached best(List<Reached> epochs) {
        Reached best = epochs.get(0);
        for (Reached reached : epochs) {
            best = reached.ndcg() > best.ndcg() ? reached : best;
        }
        return best;
    }

    private static void print(String what, Reached reached) {
        System.out.printf(
                Locale.ROOT,
                "%s: NDCG@10 %.4f, epoch %d, after %.1f s, %.1f CPU s%n",
                what,
                reached.ndcg(),
                reached.epoch(),
                reached.seconds(),
                reached.cpuSeconds());
    }

    private static List<Reached> follow(ProcessBuilder builder, Pattern pattern)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Reached> reached = new ArrayList<>();
        Racers.run(builder, (process, line) -> {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
                reached.add(new Reached(
                        Integer.parseInt(matcher.group(1)),
                        Double.parseDouble(matcher.group(2)),
                        (System.nanoTime() - begun) / 1e9,
                        cpu.toMillis() / 1e3));
            }
        });
        return reached;
    }
}
