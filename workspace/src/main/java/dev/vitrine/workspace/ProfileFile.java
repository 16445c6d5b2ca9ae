package dev.vitrine.workspace;

import dev.vitrine.workspace.ProfileDetails.FunnelStep;
import dev.vitrine.workspace.ProfileDetails.PriceBand;
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
    private static final int LAYOUT = 2;

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
        write(profile.behaviours(), out);
        write(profile.perDay(), out);
        write(profile.historyLengths(), out);
        write(profile.itemPopularity(), out);
        write(profile.details(), out);
    }

    private static void write(ProfileDetails details, DataOutputStream out) throws IOException {
        write(details.perHour(), out);
        write(details.perWeekday(), out);
        out.writeInt(details.funnel().size());
        for (FunnelStep step : details.funnel()) {
            out.writeUTF(step.behaviour());
            out.writeLong(step.pairs());
        }
        write(details.newItems(), out);
        write(details.categories(), out);
        out.writeInt(details.prices().size());
        for (PriceBand band : details.prices()) {
            out.writeDouble(band.from());
            out.writeLong(band.items());
        }
    }

    private static void write(Map<String, Long> counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            out.writeUTF(count.getKey());
            out.writeLong(count.getValue());
        }
    }

    private static void write(List<DayCount> days, DataOutputStream out) throws IOException {
        out.writeInt(days.size());
        for (DayCount day : days) {
            out.writeLong(day.day().toEpochDay());
            out.writeLong(day.interactions());
        }
    }

    private static void write(long[] counts, DataOutputStream out) throws IOException {
        for (long count : counts) {
            out.writeLong(count);
        }
    }

    private static void write(int[] counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.length);
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    private static WorkspaceProfile read(DataInputStream in, WorkspaceSummary summary) throws IOException {
        return new WorkspaceProfile(
                summary,
                in.readDouble(),
                in.readDouble(),
                countsByName(in),
                days(in),
                counts(in),
                counts(in),
                new ProfileDetails(longs(in, 24), longs(in, 7), funnel(in), days(in), countsByName(in), prices(in)));
    }

    private static long[] longs(DataInputStream in, int length) throws IOException {
        long[] counts = new long[length];
        for (int place = 0; place < length; place++) {
            counts[place] = in.readLong();
        }
        return counts;
    }

    private static List<FunnelStep> funnel(DataInputStream in) throws IOException {
        List<FunnelStep> steps = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            steps.add(new FunnelStep(in.readUTF(), in.readLong()));
        }
        return steps;
    }

    private static List<PriceBand> prices(DataInputStream in) throws IOException {
        List<PriceBand> bands = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            bands.add(new PriceBand(in.readDouble(), in.readLong()));
        }
        return bands;
    }

    private static Map<String, Long> countsByName(DataInputStream in) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(in.readUTF(), in.readLong());
        }
        return counts;
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
