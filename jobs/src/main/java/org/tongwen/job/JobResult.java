package org.tongwen.job;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job did.
 *
 * @param in rows read
 * @param out rows written to its main table
 * @param counts further counts by name
 */
public record JobResult(long in, long out, SortedMap<String, Long> counts) {
  static JobResult of(long in, long out, Map<String, Long> counts) {
    return new JobResult(in, out, new TreeMap<>(counts));
  }
}
