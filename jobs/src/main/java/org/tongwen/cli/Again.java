package org.tongwen.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.tongwen.error.OutputErrors;

/** Runs a command in a process of its own that is started as this one was. */
final class Again {
  private Again() {}

  /**
   * Runs it; its output joins this one's.
   *
   * @throws org.tongwen.error.TongwenException if it fails
   */
  static void run(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(System.getProperty("java.home") + "/bin/java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Tongwen.class.getName());
    command.addAll(words);
    process(command, words);
  }

  /**
   * Runs a program with its words; its output joins this one's.
   *
   * @throws org.tongwen.error.TongwenException if it fails
   */
  static void process(List<String> command) {
    process(command, command.subList(1, command.size()));
  }

  private static void process(List<String> command, List<String> words) {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw OutputErrors.benchmarkFailed("tongwen " + String.join(" ", words), code);
      }
    } catch (IOException e) {
      throw new IllegalStateException("This program cannot be started: " + command.get(0) + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was interrupted.", e);
    }
  }
}
