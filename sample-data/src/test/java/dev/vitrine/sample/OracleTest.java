package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.sample.report.Figures;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.OracleRank;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void measuresWhatTheReadmeStates() throws IOException {
        String readme;
        try (InputStream stream = SampleShop.open("README.md")) {
            readme = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }

        for (String line : GenerateSampleShop.report(SampleData.EVENTS, SampleData.MEASURED)) {
            if (line.startsWith("|") || line.startsWith("Seen")) {
                assertTrue(readme.contains(line + "\n"), "README.md does not state: " + line);
            }
        }
    }

    @Test
    void tellsMoreTheMoreIsKnown() {
        List<Figures> figures = SampleData.MEASURED.all(true);

        for (int index = 1; index < figures.size(); index++) {
            assertTrue(
                    figures.get(index).ndcg10() > 1.2 * figures.get(index - 1).ndcg10(), figures.toString());
        }
        double oracle = SampleData.MEASURED.oracle(true).ndcg10();
        assertTrue(oracle > 0.35 && oracle < 0.6, "oracle " + oracle);
    }

    /** If the probabilities are true, the likeliest item is bought as often as its probability says. */
    @Test
    void statesProbabilitiesThatComeTrue() {
        double expected = 0;
        double variance = 0;
        int hits = 0;
        for (OracleRank rank : ranks()) {
            expected += rank.highest();
            variance += rank.highest() * (1 - rank.highest());
            hits += rank.kept() == 1 ? 1 : 0;
        }
        assertEquals(expected, hits, 3 * Math.sqrt(variance));
    }

    private static List<OracleRank> ranks() {
        return SampleData.EVENTS.byShopper().stream()
                .flatMap(List::stream)
                .filter(Event::isPurchase)
                .map(event -> Objects.requireNonNull(event.rank()))
                .toList();
    }
}
