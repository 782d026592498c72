package org.tongwen.bench;

/**
 * What a job cost.
 *
 * @param wallSeconds by the clock
 * @param cpuSeconds of the process, garbage collection and compilation included
 * @param taskSeconds CPU of its tasks alone
 * @param compileSeconds that the JVM's compilers worked
 * @param bareSeconds CPU of a Spark job that only reads the same tables and writes the same rows
 * @param shuffleBytes between its stages
 * @param spilledBytes to disk
 * @param peakHeapBytes the most heap in use, garbage included
 * @param keptHeapBytes heap in use after it and a whole collection
 * @param storedBytes files of the tables that it writes
 */
public record JobCost(
    String job,
    double wallSeconds,
    double cpuSeconds,
    double taskSeconds,
    double compileSeconds,
    double bareSeconds,
    long shuffleBytes,
    long spilledBytes,
    long peakHeapBytes,
    long keptHeapBytes,
    long storedBytes) {}
