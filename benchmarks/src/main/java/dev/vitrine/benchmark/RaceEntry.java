package dev.vitrine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** One piece of training that both sides do, with the settings of each; what is not said here is equal by default. */
enum RaceEntry {
    /** Amazon Beauty, one set of negatives for a batch. */
    SHARED("--loss shared --negatives 256 --batch 128", "negatives=256,batch-positions=752"),
    /** The peer draws negatives for each position, as RecTools does; 1,024 for a batch teach us nearly as much. */
    SAMPLED("--loss sampled --negatives 256 --batch 128", "negatives=1024,batch-positions=752"),
    /** Amazon Beauty, cross-entropy over all items. */
    SOFTMAX("--loss ce --batch 128", "loss=softmax,batch-positions=752"),
    /** Made sequences as long as the model reads. */
    LONG(
            "--loss shared --negatives 256 --batch 32 --length 200 --dim 128 --layers 2 --heads 2",
            "negatives=256,batch-positions=6400,length=200,dimension=128,layers=2,heads=2") {
        @Override
        Path file(Path data, Path temporary) throws IOException {
            return Files.write(temporary.resolve("long.txt"), longSequences());
        }
    };

    private static final int LONG_USERS = 640;
    private static final int LONG_EVENTS = 203;
    private static final int LONG_ITEMS = 10_000;

    private final String peer;
    private final String ours;

    RaceEntry(String peer, String ours) {
        this.peer = peer;
        this.ours = ours;
    }

    /** @param attentionDropout the peer's alone: ours drops nothing there */
    List<String> peer(String attentionDropout) {
        return List.of(
                (peer + " --attention-dropout " + attentionDropout + " --dropout 0.2 --lr 0.001").split(" ", -1));
    }

    /** Settings by key. */
    String ours() {
        return ours;
    }

    /** The file of sequences, as lines of user and items. */
    Path file(Path data, Path temporary) throws IOException {
        return data.resolve("amazon-beauty/sequences.txt");
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> longSequences() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= LONG_USERS; user++) {
            StringBuilder line = new StringBuilder().append(user);
            for (int event = 0; event < LONG_EVENTS; event++) {
                line.append(' ').append(1 + random.nextInt(LONG_ITEMS));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
