package dev.vitrine.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.checkpoint.Checkpoints;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMainTest {

    @TempDir
    Path temporary;

    private final TrainingControl control = new TrainingControl();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesEpochsThenTheSummary() throws IOException {
        int exit = work(Shops.random(40, 12, 5), request());

        assertEquals(0, exit);
        List<WorkerMessage> messages = messages();
        assertEquals(3, messages.size());
        assertNotNull(messages.get(0).epoch());
        assertNotNull(messages.get(1).epoch());
        assertNotNull(messages.get(2).summary());
        Checkpoints.open(checkpoint()).close();
    }

    @Test
    void failsWithTheProblemWhenThereIsNothingToTrainOn() throws IOException {
        int exit = work(Shops.ofItems(3, new int[] {1}, new int[] {2}), request());

        assertEquals(1, exit);
        assertEquals("training.tooFew", messages().get(0).problem().key());
    }

    @Test
    void failsWithTheProblemWhenTheRequestIsNone() throws IOException {
        DatasetFile.write(Shops.random(40, 12, 5), temporary.resolve("data.bin"));
        Files.writeString(temporary.resolve("request.json"), "{\"seed\":");

        assertEquals(1, run());
        assertNotNull(messages().get(0).problem());
    }

    @Test
    void endsWithItsOwnCodeWhenCancelled() throws IOException {
        control.cancel();

        assertEquals(130, work(Shops.random(40, 12, 5), request()));
        assertTrue(Files.notExists(checkpoint()));
    }

    @Test
    void obeysTheWordsOnItsInput() {
        assertEquals(TrainingControl.Wish.PAUSE, wishAfter("pause\n"));
        assertEquals(TrainingControl.Wish.GO_ON, wishAfter("pause\nresume\nsing\n"));
        assertEquals(TrainingControl.Wish.STOP_AND_KEEP, wishAfter("stop\nresume\n"));
        assertEquals(TrainingControl.Wish.CANCEL, wishAfter("stop\ncancel\n"));
    }

    @Test
    void readsLinesAsTheyCome() throws IOException {
        WorkerOutput output =
                new WorkerOutput(new ByteArrayInputStream("one\r\ntwo\nthr".getBytes(StandardCharsets.UTF_8)));

        assertEquals(List.of("one", "two"), output.newLines());
        assertEquals(List.of(), output.newLines());
    }

    @Test
    void startsThisProgramsJavaWithTheNativeLibrarysSettings() {
        WorkerCommand command = WorkerCommand.ofThisProgram();

        assertTrue(Files.exists(Path.of(command.command().get(0)))
                || Files.exists(Path.of(command.command().get(0) + ".exe")));
        assertTrue(command.command().contains(WorkerMain.class.getName()));
        assertEquals("0", command.environment().get("GOMP_SPINCOUNT"));
        assertNull(command.environment().get("PATH"));
    }

    private static TrainingRequest request() {
        return TrainingRequest.reproducible(1)
                .withSettings(Map.of("dimension", "8", "length", "8"))
                .withEpochs(2);
    }

    private int work(SequenceDataset data, TrainingRequest request) throws IOException {
        DatasetFile.write(data, temporary.resolve("data.bin"));
        new ObjectMapper().writeValue(temporary.resolve("request.json").toFile(), request);
        return run();
    }

    private int run() {
        PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        WorkerMain.Files files = new WorkerMain.Files(
                temporary.resolve("data.bin"), temporary.resolve("request.json"), checkpoint(), temporary);
        return WorkerMain.run(files, control, lines);
    }

    private Path checkpoint() {
        return temporary.resolve("spring");
    }

    private List<WorkerMessage> messages() throws JsonProcessingException {
        List<WorkerMessage> messages = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            messages.add(WorkerMessage.parse(line));
        }
        return messages;
    }

    private static TrainingControl.Wish wishAfter(String words) {
        TrainingControl control = new TrainingControl();
        ControlInput.obey(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), control);
        return control.wish();
    }
}
