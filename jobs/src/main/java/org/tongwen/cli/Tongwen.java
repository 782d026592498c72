package org.tongwen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.SparkUserAppException;
import org.slf4j.LoggerFactory;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.error.WarehouseErrors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line: the same words for {@code ./tongwen} on one machine and for {@code
 * spark-submit} on a cluster.
 */
@Command(
    name = "tongwen",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Finds who printed the same text in newspapers (同文).",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with @|bold tongwen run|@: it runs the whole pipeline on the five pages in seeds/.",
      "@|bold tongwen COMMAND --help|@ explains a command."
    },
    subcommands = {
      RunCommand.class,
      RebuildCommand.class,
      RetractCommand.class,
      MaintainCommand.class,
      ExportCommand.class,
      PublishCommand.class,
      ServeCommand.class,
      ReportCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      BenchmarkCommand.class,
      SqlCommand.class,
      TablesCommand.class,
      RunsCommand.class,
      StatusCommand.class,
      HelpCommand.class
    })
public final class Tongwen {
  private Tongwen() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) throws SparkUserAppException {
    LogFile.choose(args);
    int code = run(args);
    if (code == ExitCode.OK.code()) {
      return;
    }
    if (submitted()) {
      // What spark-submit turns into the exit code of its own process, on any kind of cluster.
      throw new SparkUserAppException(code, null);
    }
    System.exit(code);
  }

  /** The command line with all its commands. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new Tongwen());
    JobCommand.addTo(line);
    return line;
  }

  /** Whether spark-submit began this process. */
  static boolean submitted() {
    return "true".equals(System.getProperty("SPARK_SUBMIT"));
  }

  /** Runs a command; returns the exit code. */
  static int run(String... args) {
    // The pages are Chinese whatever the locale of the terminal says.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    CommandLine line = line();
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(failure, command.getErr()));
    try {
      return args.length == 0 ? line.execute("--help") : line.execute(args);
    } catch (FSError e) {
      // How Hadoop tells of a local disk that takes no more: no exception, so not for the handler.
      return failed(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  private static int failed(Throwable failure, PrintWriter err) {
    LoggerFactory.getLogger(Tongwen.class).error("The command failed", failure);
    TongwenException known = known(failure);
    if (known != null) {
      err.println("tongwen: " + known.getMessage());
      return known.exitCode().code();
    }
    err.println("tongwen: " + failure);
    err.println("The log has the whole trace: " + LogFile.path());
    return ExitCode.FAILURE.code();
  }

  /** What the operating system, or HDFS, says of a disk that cannot be written. */
  private static final Pattern DISK =
      Pattern.compile(
          "No space left on device|Read-only file system|Disk quota exceeded"
              + "|[Qq]uota .*is exceeded|could only be written to 0 of");

  /** The cause that is ours to tell, if one is. */
  static TongwenException known(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof TongwenException known) {
        return known;
      }
      if (DISK.matcher(String.valueOf(t.getMessage())).find() && t.getCause() == null) {
        return WarehouseErrors.diskRefuses(t);
      }
    }
    return null;
  }
}
