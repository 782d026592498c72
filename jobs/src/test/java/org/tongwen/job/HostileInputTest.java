package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;

/** Inputs that lead astray or would fill the memory end in a row that names them. */
class HostileInputTest {
  private static final Settings SETTINGS =
      Settings.resolve(List.of(), Map.of(), List.of("input.max-bytes=4000"));

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void openInput() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
  }

  private List<Row> read(String format, String path) {
    return InputReader.read(
            Runs.smallSession(), new RunInput(List.of(path), format, "pages"), SETTINGS)
        .selectExpr("substring_index(source, '/', -1)", "coalesce(reason, 'taken')", "length(text)")
        .collectAsList();
  }

  @Test
  void linksThatLeadOutOfTheInputAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "不该读到的文字");
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("other.txt"), "外面的文字");
    Files.writeString(input.resolve("page.txt"), "里面的文字");
    Files.createSymbolicLink(input.resolve("link.txt"), secret);
    Files.createSymbolicLink(input.resolve("folder"), outside);
    for (String given : List.of(input.toString(), input + "/*")) {
      assertThat(read("text", given))
          .as(given)
          .extracting(r -> r.get(0), r -> r.get(1))
          .containsExactlyInAnyOrder(
              tuple("page.txt", "taken"), tuple("link.txt", "link"), tuple("folder", "link"));
    }
    Path named = Files.createSymbolicLink(folder.resolve("named"), outside);
    assertThat(read("text", named.toString()))
        .as("a link that the user names")
        .extracting(r -> r.get(0), r -> r.get(1))
        .containsExactly(tuple("other.txt", "taken"));
  }

  @Test
  void anEndlessLineIsNamedAndTheLinesAroundItAreRead() throws IOException {
    String endless = "{\"id\":\"b\",\"text\":\"" + "长".repeat(200_000) + "\"}";
    String lines =
        "{\"id\":\"a\",\"text\":\"甲\"}\n\n" + endless + "\n{\"id\":\"c\",\"text\":\"丙\"}";
    Files.writeString(input.resolve("lines.jsonl"), lines);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("packed.jsonl.gz")))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read("jsonl", input.toString()))
        .extracting(r -> r.get(0), r -> r.get(1))
        .containsExactlyInAnyOrder(
            tuple("lines.jsonl#a", "taken"),
            tuple("lines.jsonl#byte-25", "too-long"),
            tuple("lines.jsonl#c", "taken"),
            tuple("packed.jsonl.gz#a", "taken"),
            tuple("packed.jsonl.gz#byte-25", "too-long"),
            tuple("packed.jsonl.gz#c", "taken"));
  }

  @Test
  void aPackedFileThatUnpacksWithoutEndOrBreaksOffIsNamed() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("bomb.jsonl.gz")))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    byte[] whole = Files.readAllBytes(input.resolve("bomb.jsonl.gz"));
    Files.write(input.resolve("torn.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(read("jsonl", input.toString()))
        .extracting(r -> r.get(0), r -> r.get(1))
        .containsExactlyInAnyOrder(
            tuple("bomb.jsonl.gz#byte-0", "too-long"), tuple("torn.jsonl.gz#byte-0", "unreadable"));
  }

  @Test
  void aLineThatLiesAcrossTwoStretchesIsReadOnce() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append("{\"id\":\"").append(i).append("\"}").append(i % 3 == 0 ? "\r\n" : "\n");
    }
    Path file = Files.writeString(input.resolve("many.jsonl"), lines);
    for (long stretch : new long[] {11, 12, 100, 10_000}) {
      assertThat(
              BoundedLines.of(
                      Runs.smallSession(),
                      List.of(new InputFiles.InputFile(file.toString(), Files.size(file))),
                      1000,
                      stretch)
                  .selectExpr("cast(get_json_object(line, '$.id') AS int)")
                  .collectAsList())
          .as("stretches of %d bytes", stretch)
          .extracting(r -> r.getInt(0))
          .containsExactlyInAnyOrderElementsOf(
              java.util.stream.IntStream.range(0, 50).boxed().toList());
    }
  }
}
