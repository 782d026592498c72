package org.tongwen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Measures this process: wall, CPU with garbage collection and compilation, heap. What runs on
 * other machines is not in it.
 */
public final class ProcessMeter {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

  private final long wall = System.nanoTime();
  private final long cpu = PROCESS.getProcessCpuTime();
  private final long compiled = COMPILERS.getTotalCompilationTime();

  private ProcessMeter() {
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Begins to measure; one meter at a time sees the heap. */
  static ProcessMeter start() {
    return new ProcessMeter();
  }

  /**
   * What was measured.
   *
   * @param peakHeapBytes the most that was in use, garbage included
   * @param compileSeconds that the JVM's compilers worked, in the CPU as well
   */
  record Reading(
      double wallSeconds, double cpuSeconds, double compileSeconds, long peakHeapBytes) {}

  /** What was measured since the start. */
  Reading read() {
    return new Reading(
        (System.nanoTime() - wall) / 1e9,
        (PROCESS.getProcessCpuTime() - cpu) / 1e9,
        (COMPILERS.getTotalCompilationTime() - compiled) / 1e3,
        HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
  }

  /** Bytes of heap in use after a whole collection, which takes its time. */
  static long keptHeapBytes() {
    System.gc();
    return HEAP.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  /** CPU seconds of this process since it began. */
  public static double cpuOfProcess() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }
}
