package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongwen.job.Job;
import org.tongwen.job.JobResult;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunInput;
import picocli.CommandLine.Help.Ansi;

/** Says on the terminal what the pipeline does: a line a job. */
final class Progress implements Pipeline.Listener {
  private final PrintWriter out;
  private final boolean quiet;
  private final long begun = System.nanoTime();

  Progress(PrintWriter out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  void opening(RunInput input, String warehouse) {
    say("@|bold Tongwen|@ reads %s into %s".formatted(input.described(), warehouse));
    say("@|faint The log goes to %s|@".formatted(LogFile.path()));
    say("");
  }

  @Override
  public void begins(Job job) {
    // A job says what it did when it is done; until then the line before it is the news.
  }

  @Override
  public void done(Job job, JobResult result, double seconds) {
    String counts =
        result.counts().entrySet().stream().map(Progress::phrase).collect(Collectors.joining(", "));
    say(
        "  @|green %-13s|@ %,9d in %,9d out   %-48s %6.1f s"
            .formatted(job.name(), result.in(), result.out(), counts, seconds));
  }

  private static String phrase(Map.Entry<String, Long> count) {
    return "%s %,d".formatted(count.getKey().replace('_', ' '), count.getValue());
  }

  @Override
  public void skipped(Job job) {
    say("  @|faint %-13s nothing new|@".formatted(job.name()));
  }

  void closing(int worked) {
    say("");
    double seconds = (System.nanoTime() - begun) / 1e9;
    say(
        worked == 0
            ? "Nothing new to do: the tables are up to date (%.1f s).".formatted(seconds)
            : "Done in %.1f s.".formatted(seconds));
  }

  private void say(String line) {
    if (!quiet) {
      out.println(Ansi.AUTO.string(line));
      out.flush();
    }
  }
}
