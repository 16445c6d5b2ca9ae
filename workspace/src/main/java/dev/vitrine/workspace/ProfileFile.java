package dev.vitrine.workspace;

import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a profile beside the tables until they change, since whoever opens the workspace looks at it, and to count it
 * again reads every interaction. A file that cannot be read or written costs only that.
 */
final class ProfileFile {

    private static final String NAME = "profile.counts";

    /** Another number for another order of what is in the file. */
    private static final int LAYOUT = 1;

    private final Path file;

    ProfileFile(Path workspace) {
        file = workspace.resolve(NAME);
    }

    /**
     * What was counted of these tables.
     *
     * @param state of the tables, another number whenever their counts may be others
     * @param summary of the tables now
     */
    Optional<WorkspaceProfile> read(long state, WorkspaceSummary summary) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readInt() == LAYOUT && in.readLong() == state ? Optional.of(read(in, summary)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(long state, WorkspaceProfile profile) {
        Path beside = file.resolveSibling(NAME + ".new");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                out.writeInt(LAYOUT);
                out.writeLong(state);
                write(profile, out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException ignored) {
            // The next look at the profile counts anew.
        }
    }

    private static void write(WorkspaceProfile profile, DataOutputStream out) throws IOException {
        out.writeDouble(profile.density());
        out.writeDouble(profile.tiedShare());
        out.writeInt(profile.behaviours().size());
        for (Map.Entry<String, Long> behaviour : profile.behaviours().entrySet()) {
            out.writeUTF(behaviour.getKey());
            out.writeLong(behaviour.getValue());
        }
        out.writeInt(profile.perDay().size());
        for (DayCount day : profile.perDay()) {
            out.writeLong(day.day().toEpochDay());
            out.writeLong(day.interactions());
        }
        write(profile.historyLengths(), out);
        write(profile.itemPopularity(), out);
    }

    private static void write(int[] counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.length);
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    private static WorkspaceProfile read(DataInputStream in, WorkspaceSummary summary) throws IOException {
        return new WorkspaceProfile(
                summary, in.readDouble(), in.readDouble(), behaviours(in), days(in), counts(in), counts(in));
    }

    private static Map<String, Long> behaviours(DataInputStream in) throws IOException {
        Map<String, Long> behaviours = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            behaviours.put(in.readUTF(), in.readLong());
        }
        return behaviours;
    }

    private static List<DayCount> days(DataInputStream in) throws IOException {
        List<DayCount> days = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            days.add(new DayCount(LocalDate.ofEpochDay(in.readLong()), in.readLong()));
        }
        return days;
    }

    private static int[] counts(DataInputStream in) throws IOException {
        int[] counts = new int[in.readInt()];
        for (int place = 0; place < counts.length; place++) {
            counts[place] = in.readInt();
        }
        return counts;
    }
}
