package org.tongwen.error;

/** A failure that is the user's to mend: its message names the thing, the value and the remedy. */
public final class TongwenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  TongwenException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** How the process should end. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
