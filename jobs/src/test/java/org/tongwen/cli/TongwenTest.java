package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;

/** Which failures are told as the user's to mend. */
class TongwenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "The DiskSpace quota of /house is exceeded: quota = 600 MB but diskspace consumed = 640 MB",
        "The NameSpace quota (directories and files) of directory /house is exceeded: quota=5",
        "Quota by storage type : DISK on path : /house is exceeded. quota: 1 GB",
        "File /house/_lock could only be written to 0 of the 1 minReplication nodes."
      })
  void aDiskThatTakesNoMoreIsTheUsersToMendAndToldInOneLine(String said) {
    IOException refused = new IOException(said + "\n\tat org.apache.hadoop.ipc.Server");
    TongwenException told = Tongwen.known(new IllegalStateException("a task failed", refused));
    assertThat(told.exitCode()).isEqualTo(ExitCode.WAREHOUSE);
    assertThat(told.getMessage()).contains(said).doesNotContain("\n");
  }

  @Test
  void aFailureThatNobodyForesawIsNot() {
    assertThat(Tongwen.known(new IllegalStateException("a task failed"))).isNull();
  }
}
