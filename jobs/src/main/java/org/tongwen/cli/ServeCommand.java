package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tongwen.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the tables over Spark Connect. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Serves the tables over Spark Connect until it is stopped (Ctrl-C or SIGTERM): PySpark, the"
          + " JVM client or a notebook elsewhere asks them by their names, and changes none."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone). Who reaches"
              + " another one may run code here: give a token in SPARK_CONNECT_AUTHENTICATE_TOKEN.")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "15002",
      paramLabel = "N",
      description = "The port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Server server = Server.start(warehouse.settings(), warehouse.location, host, port);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  out.println("Stopped.");
                  out.flush();
                }));
    out.println("Serving %d tables at sc://%s:%d".formatted(server.tables().size(), host, port));
    out.flush();
    // Until a signal ends the process.
    new CountDownLatch(1).await();
    return 0;
  }
}
