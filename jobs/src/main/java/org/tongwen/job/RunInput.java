package org.tongwen.job;

import java.util.List;

/**
 * What a run reads.
 *
 * @param paths folders, files or patterns on any file system that Hadoop knows
 * @param format text, jsonl or parquet
 * @param kind pages, or articles for texts that are articles already
 */
public record RunInput(List<String> paths, String format, String kind) {
  /** In one phrase, for the ledger. */
  public String described() {
    return "%s as %s from %s".formatted(kind, format, String.join(", ", paths));
  }
}
