package org.tongwen.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names runs by the moment at which they begin, so that they sort. */
final class RunIds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private RunIds() {}

  private static String id;

  /** The id of the run that this process is: UTC, to the millisecond, from the first call on. */
  static synchronized String now() {
    if (id == null) {
      id = FORM.format(Instant.now());
    }
    return id;
  }
}
