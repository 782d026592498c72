package org.tongwen.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names runs by the moment at which they begin, so that they sort. */
final class RunIds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private RunIds() {}

  /** The id of a run that begins now: UTC, to the millisecond. */
  static String next() {
    return FORM.format(Instant.now());
  }
}
