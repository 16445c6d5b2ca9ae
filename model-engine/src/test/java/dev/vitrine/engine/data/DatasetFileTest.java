package dev.vitrine.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFileTest {

    @TempDir
    Path folder = Path.of("");

    private final SequenceDataset dataset = new SequenceDataset(
            new DatasetOptions(List.of("view"), "purchase", 3.5, DatasetOptions.TimeTies.SHUFFLED, 42),
            new ItemVocabulary(List.of("tent", "墨盒")),
            List.of("view", "purchase"),
            new int[] {7, 9},
            new int[] {0, 2, 3},
            new int[] {1, 2, 1},
            new long[] {5, 6, SequenceDataset.NO_TIME},
            new byte[] {0, 1, 1});

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("dataset.bin");
    }

    @Test
    void readsBackWhatItWrote() {
        DatasetFile.write(dataset, file);

        SequenceDataset read = DatasetFile.read(file);

        assertEquals(dataset.options(), read.options());
        assertEquals(dataset.vocabulary().ids(), read.vocabulary().ids());
        assertEquals(dataset.behaviourTypes(), read.behaviourTypes());
        assertArrayEquals(dataset.userKeys(), read.userKeys());
        assertArrayEquals(dataset.offsets(), read.offsets());
        assertArrayEquals(dataset.items(), read.items());
        assertArrayEquals(dataset.times(), read.times());
        assertArrayEquals(dataset.behaviours(), read.behaviours());
        assertEquals(DatasetFingerprint.of(dataset), DatasetFingerprint.of(read));
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        DatasetFile.write(dataset, file);
        DatasetFile.write(dataset, file);

        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void refusesAFileCutAtAnyPlace() throws IOException {
        DatasetFile.write(dataset, file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals("file.cut", problemOfReading(), "cut to " + length);
        }
    }

    @Test
    void refusesAFileWithAnyByteChanged() throws IOException {
        DatasetFile.write(dataset, file);
        byte[] whole = Files.readAllBytes(file);
        for (int place = 12; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            assertEquals("file.cut", problemOfReading(), "changed at " + place);
        }
    }

    @Test
    void saysThatAFileIsNewer() throws IOException {
        DatasetFile.write(dataset, file);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(8);
            raw.writeInt(99);
        }

        ProblemException e = assertThrows(ProblemException.class, () -> DatasetFile.read(file));

        assertEquals("file.newer", e.problem().key());
        assertEquals(
                "It has format 99; this version reads formats up to 1.",
                e.problem().why(Locale.ENGLISH));
        assertFalse(e.problem().line(Locale.SIMPLIFIED_CHINESE).contains("newer"));
    }

    @Test
    void saysThatAFileIsSomethingElse() throws IOException {
        Files.write(file, "user,item,time and so on".getBytes(StandardCharsets.UTF_8));
        assertEquals("file.otherKind", problemOfReading());
    }

    @Test
    void saysThatAFileIsMissing() {
        assertEquals("file.missing", problemOfReading());
    }

    @Test
    void saysThatAFileCannotBeReadWhereItIsAFolder() throws IOException {
        Files.createDirectory(file);
        assertEquals("file.unreadable", problemOfReading());
    }

    @Test
    void saysThatAFileCannotBeWrittenWhereThereIsNoFolder() {
        Path nowhere = folder.resolve("missing").resolve("dataset.bin");
        ProblemException e = assertThrows(ProblemException.class, () -> DatasetFile.write(dataset, nowhere));
        assertEquals("file.unwritable", e.problem().key());
    }

    @Test
    void keepsTheOldFileWhenANewOneFails() {
        SealedFile format = new SealedFile("VITRTEST", 1);
        format.write(file, out -> out.writeInt(5));
        assertThrows(
                ProblemException.class,
                () -> format.write(file, out -> {
                    throw new IOException("disk full");
                }));

        int read = format.read(file, (in, version) -> in.readInt());
        assertEquals(5, read);
    }

    @Test
    void fingerprintTellsOrderOptionsAndItemsApartButNotUserKeys() {
        SequenceDataset other = new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                new int[] {1, 2},
                dataset.offsets(),
                dataset.items(),
                dataset.times(),
                dataset.behaviours());
        SequenceDataset swapped = new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                dataset.offsets(),
                new int[] {2, 1, 1},
                dataset.times(),
                dataset.behaviours());
        SequenceDataset byDefault = new SequenceDataset(
                DatasetOptions.DEFAULT,
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                dataset.offsets(),
                dataset.items(),
                dataset.times(),
                dataset.behaviours());

        String fingerprint = DatasetFingerprint.of(dataset);
        assertEquals(64, fingerprint.length());
        assertEquals(fingerprint, DatasetFingerprint.of(other));
        assertNotEquals(fingerprint, DatasetFingerprint.of(swapped));
        assertNotEquals(fingerprint, DatasetFingerprint.of(byDefault));
    }

    private String problemOfReading() {
        return assertThrows(ProblemException.class, () -> DatasetFile.read(file))
                .problem()
                .key();
    }
}
