package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;

class SessionsTest {
  @Test
  void settingsOfSparkAreNamesWithValuesApartBySpaces() {
    assertThat(
            Sessions.ofSpark(
                " spark.metrics.conf.*.sink.jmx.class=org.apache.spark.metrics.sink.JmxSink "
                    + " spark.a=b=c"))
        .containsExactly(
            entry("spark.a", "b=c"),
            entry("spark.metrics.conf.*.sink.jmx.class", "org.apache.spark.metrics.sink.JmxSink"));
    assertThat(Sessions.ofSpark("")).isEmpty();
  }

  @Test
  void whatIsNoSettingOfSparkIsRefusedAndItsValueNotRepeated() {
    assertThatThrownBy(() -> Sessions.ofSpark("fs.s3a.secret.key=verysecret"))
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SETTINGS))
        .hasMessageContaining("fs.s3a.secret.key")
        .hasMessageNotContaining("verysecret");
  }

  @Test
  void secretsAmongTheSettingsAreNotShown() {
    Settings settings =
        Settings.resolve(
            List.of(),
            Map.of(),
            List.of("run.spark=spark.hadoop.fs.s3a.secret.key=verysecret spark.ui.port=4041"));
    assertThat(settings.shown("run.spark"))
        .isEqualTo("spark.hadoop.fs.s3a.secret.key=(hidden) spark.ui.port=4041");
  }
}
