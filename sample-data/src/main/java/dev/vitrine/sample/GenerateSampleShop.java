package dev.vitrine.sample;

import dev.vitrine.sample.report.Figures;
import dev.vitrine.sample.report.Measured;
import dev.vitrine.sample.simulation.Event;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sample shop's files into the folder named by its first argument, and prints what was measured on them. A
 * second argument is how many shoppers, in place of those of the committed files: the first of more are the same.
 */
public final class GenerateSampleShop {

    private GenerateSampleShop() {}

    public static void main(String[] arguments) throws IOException {
        SampleEvents events =
                arguments.length > 1 ? new SampleEvents(Integer.parseInt(arguments[1])) : new SampleEvents();
        new SampleFiles(events.shop(), events.byShopper()).write(Path.of(arguments[0]));
        try (PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            report(events, events.measured()).forEach(out::println);
        }
    }

    /** Lines of Markdown. */
    static List<String> report(SampleEvents events, Measured measured) {
        List<String> lines = new java.util.ArrayList<>();
        long total = events.byShopper().stream().mapToLong(List::size).sum();
        long purchases = events.byShopper().stream()
                .flatMap(List::stream)
                .filter(Event::isPurchase)
                .count();
        lines.add(total + " events, " + purchases + " purchases");
        for (boolean masked : new boolean[] {true, false}) {
            Figures oracle = measured.oracle(masked);
            lines.add("");
            lines.add("Seen items " + (masked ? "masked" : "kept") + ": " + oracle.users() + " shoppers scored, "
                    + oracle.excluded() + " excluded because their target was bought before.");
            lines.add("");
            lines.add("| ranked by | HR@10 | NDCG@10 |");
            lines.add("|---|---|---|");
            measured.all(masked).forEach(figures -> lines.add(figures.row()));
        }
        return lines;
    }
}
