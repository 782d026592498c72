package org.tongwen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.job.SeedsWarehouse;
import org.tongwen.table.Tables;

/** The server and a client of Spark's own, each in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeTest {
  /** What would bring a Spark of its own onto the client's class path. */
  private static final String NOT_THE_CLIENTS =
      "(spark-(core|sql|sql-api|catalyst)_|delta-|hadoop-|netty-|arrow-|guava-|protobuf-).*";

  @TempDir private static Path folder;
  private static Process server;
  private static BufferedReader said;
  private static int port;

  private static Path built() {
    return Path.of(System.getProperty("tongwen.root"), "jobs", "target");
  }

  @BeforeAll
  static void startTheServer() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server =
        java(
            System.getProperty("java.class.path")
                + File.pathSeparator
                + built().resolve("connect/*"),
            "org.tongwen.cli.Tongwen",
            "serve",
            "--warehouse",
            SeedsWarehouse.folder().toString(),
            "--port",
            String.valueOf(port));
    said = server.inputReader();
    String line = said.readLine();
    while (line != null && !line.startsWith("Serving")) {
      line = said.readLine();
    }
    assertThat(line).isEqualTo("Serving %d tables at sc://127.0.0.1:%d", Tables.ALL.size(), port);
  }

  @AfterAll
  static void endTheServer() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  private static Process java(String classPath, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    for (String opened :
        List.of(
            "java.lang",
            "java.lang.invoke",
            "java.nio",
            "java.util",
            "sun.nio.ch",
            "sun.util.calendar")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    for (String property : List.of("log4j2.configurationFile")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.add("-Dtongwen.log=" + folder.resolve("serve.log"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static String clientsClassPath() throws IOException {
    Stream<Path> harmless =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.toString().endsWith(".jar"))
            .filter(p -> !p.getFileName().toString().matches(NOT_THE_CLIENTS));
    try (Stream<Path> own = Files.list(built().resolve("connect-client"))) {
      return Stream.of(Stream.of(built().resolve("test-classes")), own, harmless)
          .flatMap(s -> s)
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  @Test
  @Order(1)
  void aClientAsksTheTablesByTheirNamesAndChangesNone() throws IOException, InterruptedException {
    Process client =
        java(clientsClassPath(), ServeClient.class.getName(), "sc://127.0.0.1:" + port);
    List<String> lines = client.inputReader().lines().toList();
    client.waitFor();
    assertThat(lines)
        .contains(
            "stories 3",
            "tables " + Tables.ALL.size(),
            "papers 4",
            "refused DELETE FROM mart_story",
            "refused DROP TABLE mart_story",
            "refused INSERT INTO dim_paper SELECT * FROM dim_paper",
            "refused CREATE TABLE other AS SELECT 1 AS n",
            "refused OPTIMIZE mart_story",
            "closed");
  }

  @Test
  @Order(2)
  void noOtherAddressIsListenedOn() throws SocketException {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, port).close())
              .as("%s", address)
              .isInstanceOfAny(ConnectException.class, SocketException.class);
        }
      }
    }
  }

  @Test
  @Order(3)
  void aSignalEndsItCleanlyAndNothingIsLeft() throws IOException, InterruptedException {
    // Through the handle, which leaves what it still says open.
    server.toHandle().destroy();
    List<String> last = said.lines().toList();
    assertThat(server.waitFor()).as("ended by SIGTERM").isEqualTo(143);
    assertThat(last).endsWith("Stopped.");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .as("no metastore, no folder of Spark's")
          .allMatch(name -> name.startsWith("serve.log"));
    }
  }
}
