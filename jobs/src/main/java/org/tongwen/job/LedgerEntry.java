package org.tongwen.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A job of a run, as the table {@code runs} and the journal beside it tell of it.
 *
 * @param started ISO 8601, UTC
 * @param finished likewise; null while the job is at work
 * @param counts further counts by name
 * @param versions of what makes the tables, by name
 * @param state one of those below
 * @param why it failed or was killed; null else
 */
record LedgerEntry(
    String runId,
    String job,
    String started,
    String finished,
    double cpuSeconds,
    long in,
    long out,
    Map<String, Long> counts,
    String input,
    String settingsHash,
    Map<String, String> versions,
    String state,
    String why) {
  static final String DONE = "done";
  static final String FAILED = "failed";
  static final String KILLED = "killed";
  static final String BEGUN = "begun";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The entry as one of a run that has ended without a word, when it was heard of last. */
  LedgerEntry killed(String heard, String by) {
    return !BEGUN.equals(state)
        ? this
        : new LedgerEntry(
            runId,
            job,
            started,
            heard,
            cpuSeconds,
            in,
            out,
            counts,
            input,
            settingsHash,
            versions,
            KILLED,
            "The run ended without a word while the job was at work; run %s found it."
                .formatted(by));
  }

  /** The last moment that entries tell of. */
  static String heard(List<LedgerEntry> entries) {
    return entries.stream()
        .map(e -> Instant.parse(e.finished == null ? e.started : e.finished))
        .max(Instant::compareTo)
        .orElseThrow()
        .toString();
  }

  /** The row of {@code runs}; a job that is at work ends when it was heard of last. */
  Row row(String heard) {
    Instant begin = Instant.parse(started);
    Instant end = Instant.parse(finished == null ? heard : finished);
    return RowFactory.create(
        runId,
        job,
        begin,
        end,
        Duration.between(begin, end).toMillis() / 1e3,
        cpuSeconds,
        in,
        out,
        json(new TreeMap<>(counts)),
        input,
        settingsHash,
        json(new TreeMap<>(versions)),
        state,
        BEGUN.equals(state) ? "at work, or killed" : why);
  }

  /** Entries as the journal has them. */
  static String journal(List<LedgerEntry> entries) {
    return json(entries);
  }

  /** What a journal holds. */
  static List<LedgerEntry> journalled(String content) {
    try {
      return List.of(JSON.readValue(content, LedgerEntry[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The journal of an earlier run is damaged: delete the file %s in the warehouse."
              .formatted(Ledger.JOURNAL),
          e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps and lists of numbers and texts are always JSON.", e);
    }
  }
}
