package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small files of a warehouse, on the local file system. */
class WarehouseFileTest {
  @TempDir Path folder;
  private WarehouseFile file;

  @BeforeEach
  void open() throws IOException {
    FileSystem fs = FileSystem.getLocal(new Configuration());
    file = new WarehouseFile(fs, folder.toString(), "_said.json");
  }

  @Test
  void aReaderBesideAWriterSeesTheOldOrTheNewContentWhole() {
    file.write(content(1));
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 2; i <= 300; i++) {
                file.write(content(i));
              }
            });
    int last = 1;
    while (!writer.isDone()) {
      String read = file.read();
      int number = Integer.parseInt(read.substring(0, read.indexOf(' ')));
      assertThat(read).isEqualTo(content(number));
      assertThat(number).isGreaterThanOrEqualTo(last);
      last = number;
    }
    writer.join();
    assertThat(file.read()).isEqualTo(content(300));
  }

  private static String content(int number) {
    return number + " x".repeat(number);
  }

  @Test
  void whatAWriterLeftWholeUnderTheOtherNameIsRead() throws IOException {
    file.write("old");
    Files.move(folder.resolve("_said.json"), folder.resolve("_said.json.part"));

    assertThat(file.read()).isEqualTo("old");
    file.write("new");
    assertThat(file.read()).isEqualTo("new");
  }

  @Test
  void aFileThatIsNotThereHasNoContent() {
    assertThat(file.read()).isNull();
    file.write("there");
    file.remove();
    assertThat(file.read()).isNull();
  }
}
