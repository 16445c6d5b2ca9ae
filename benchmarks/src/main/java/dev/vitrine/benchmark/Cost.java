package dev.vitrine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What this process has used since a moment: time, CPU time of all its threads, and heap at its highest. */
final class Cost {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = System.nanoTime();
    private final long cpuAtStart;

    private Cost(long cpuAtStart) {
        this.cpuAtStart = cpuAtStart;
    }

    /** From now on. */
    static Cost fromNow() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Cost(SYSTEM.getProcessCpuTime());
    }

    /** From now on, with the CPU time of Java's start. */
    static Cost withStart() {
        return new Cost(0);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpuAtStart) / NANOS;
    }

    /** No less than the highest use, since pools may have had theirs at different moments. */
    double peakHeapMegabytes() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
