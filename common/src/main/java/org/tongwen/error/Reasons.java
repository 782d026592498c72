package org.tongwen.error;

/** What the causes of failures say of themselves. */
public final class Reasons {
  private Reasons() {}

  /** The first line: that of a namenode is followed by the stack of its own calls. */
  public static String of(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
