package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark's own metrics, switched on by settings alone. */
class WatchedTest {
  private static final String JOBS = "tongwen.driver.DAGScheduler.job.allJobs";

  @TempDir private Path folder;

  @Test
  void prometheusAndJmxTellOfARunThatIsAtWork()
      throws IOException, InterruptedException, AttachNotSupportedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    TongwenProcess run =
        TongwenProcess.start(
            folder,
            "run",
            "--warehouse",
            folder.resolve("house").toString(),
            "--set",
            "run.ui=true",
            "--set",
            "run.spark=spark.metrics.namespace=tongwen spark.ui.port="
                + port
                + " spark.metrics.conf.*.sink.jmx.class=org.apache.spark.metrics.sink.JmxSink"
                + " spark.metrics.conf.*.sink.prometheusServlet.class="
                + "org.apache.spark.metrics.sink.PrometheusServlet"
                + " spark.metrics.conf.*.sink.prometheusServlet.path=/metrics/prometheus");
    try {
      String metrics = scraped(run, "http://127.0.0.1:" + port + "/metrics/prometheus/");
      assertThat(metrics).as(run.said()).contains("metrics_" + JOBS.replace('.', '_') + "_Value");
      assertThat(beans(run.pid())).contains(JOBS);
    } finally {
      run.kill();
    }
  }

  /** What a page says as soon as there is one; nothing where the run ends before. */
  private static String scraped(TongwenProcess run, String page) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest get =
        HttpRequest.newBuilder(URI.create(page)).timeout(Duration.ofSeconds(20)).build();
    while (run.runs()) {
      try {
        HttpResponse<String> answer = client.send(get, HttpResponse.BodyHandlers.ofString());
        if (answer.body().contains(JOBS.replace('.', '_'))) {
          return answer.body();
        }
      } catch (IOException notYet) {
        // The page is there when the session is.
      }
      Thread.sleep(100);
    }
    return "";
  }

  /** The names of the metrics among the beans of a process, which this test has started. */
  @SuppressWarnings("BanJNDI")
  private static Set<String> beans(long pid) throws IOException, AttachNotSupportedException {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
    try (JMXConnector jmx =
        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
      return jmx.getMBeanServerConnection().queryNames(null, null).stream()
          .filter(name -> name.getDomain().equals("metrics"))
          .map(name -> name.getKeyProperty("name"))
          .collect(Collectors.toSet());
    } finally {
      machine.detach();
    }
  }
}
