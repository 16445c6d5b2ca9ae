package dev.vitrine.workspace.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Counts how much lists differ, of all shoppers and by category, and keeps the most different. */
final class Tally {

    /** @param user index in the data set */
    record Difference(int user, String category, int shared, double difference) {}

    /** Equal differences are told apart by the user, so that the same ones are kept whatever the order. */
    private static final Comparator<Difference> LEAST_FIRST = Comparator.comparingDouble(Difference::difference)
            .thenComparing(Comparator.comparingInt(Difference::user).reversed());

    final Group all;
    final Map<String, Group> groups = new TreeMap<>();
    private final int most;

    Tally(int most) {
        this.most = most;
        this.all = new Group(most);
    }

    void add(int user, String category, int shared, double difference) {
        Difference added = new Difference(user, category, shared, difference);
        all.add(added);
        groups.computeIfAbsent(category, name -> new Group(most)).add(added);
    }

    /** Some of the shoppers. */
    static final class Group {

        int shoppers;
        private final int most;
        private double sum;
        private final PriorityQueue<Difference> kept = new PriorityQueue<>(LEAST_FIRST);

        Group(int most) {
            this.most = most;
        }

        private void add(Difference added) {
            shoppers++;
            sum += added.difference();
            kept.add(added);
            if (kept.size() > most) {
                kept.poll();
            }
        }

        double mean() {
            return shoppers == 0 ? 0 : sum / shoppers;
        }

        List<Difference> mostDifferent() {
            List<Difference> sorted = new ArrayList<>(kept);
            sorted.sort(LEAST_FIRST.reversed());
            return sorted;
        }
    }
}
