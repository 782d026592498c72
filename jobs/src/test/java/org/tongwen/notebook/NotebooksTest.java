package org.tongwen.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a notebook must be once it was executed, and that those of the project are. */
class NotebooksTest {
  private static final long MOST_BYTES = 300_000;

  @TempDir private Path folder;

  @Test
  void aPictureOfSeveralColoursIsSound() throws IOException {
    BufferedImage picture = blank();
    picture.setRGB(3, 3, Color.RED.getRGB());
    assertThat(ExecutedNotebook.faults(notebook("1", shows(picture)))).isEmpty();
  }

  @Test
  void aPictureOfOneColourIsEmpty() throws IOException {
    BufferedImage picture = blank();
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 8, 8);
    brush.dispose();
    assertThat(ExecutedNotebook.faults(notebook("1", shows(picture))))
        .containsExactly("cell 1 shows an empty picture");
  }

  @Test
  void bytesThatAreNoPictureAreAnEmptyOne() throws IOException {
    assertThat(ExecutedNotebook.faults(notebook("1", output("AAAA"))))
        .containsExactly("cell 1 shows an empty picture");
  }

  @Test
  void aFailedCellIsNamedWithItsReason() throws IOException {
    String error = "{\"output_type\": \"error\", \"evalue\": \"no such table\"}";
    assertThat(ExecutedNotebook.faults(notebook("1", error)))
        .containsExactly("cell 1 failed: no such table", "it shows no picture");
  }

  @Test
  void aCellThatNeverRanIsAFault() throws IOException {
    assertThat(ExecutedNotebook.faults(notebook("null", "")))
        .containsExactly("cell 1 was not executed", "it shows no picture");
  }

  @ParameterizedTest
  @MethodSource("javaNotebooks")
  void theProjectsNotebooksAreSmallAndCarrySoundOutputs(Path notebook) throws IOException {
    assertThat(ExecutedNotebook.faults(notebook)).isEmpty();
    assertThat(Files.size(notebook)).isLessThan(MOST_BYTES);
  }

  /** The notebook in Python is executed where its packages are. */
  static List<Path> javaNotebooks() throws IOException {
    Path root = Path.of(System.getProperty("tongwen.root"), "notebooks");
    try (Stream<Path> files = Files.list(root)) {
      return files
          .filter(f -> f.toString().endsWith(".ipynb") && !f.toString().contains("python"))
          .sorted()
          .toList();
    }
  }

  @Test
  void cellsOfATableAreEscapedAndFiguresAreShort() {
    assertThat(Html.escaped("<script>\"&")).isEqualTo("&lt;script&gt;&quot;&amp;");
    assertThat(Html.text(0.5)).isEqualTo("0.5");
    assertThat(Html.text(2.0)).isEqualTo("2");
    assertThat(Html.text(0.98765)).isEqualTo("0.988");
    assertThat(Html.text(12_345L)).isEqualTo("12,345");
    assertThat(Html.text(null)).isEqualTo("—");
  }

  private static BufferedImage blank() {
    return new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
  }

  private static String shows(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return output(Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }

  private static String output(String base64) {
    return "{\"output_type\": \"execute_result\", \"data\": {\"image/png\": \"" + base64 + "\"}}";
  }

  private Path notebook(String executionCount, String output) throws IOException {
    String cell =
        "{\"cells\": [{\"cell_type\": \"code\", \"execution_count\": %s, \"outputs\": [%s]}]}"
            .formatted(executionCount, output);
    return Files.writeString(folder.resolve("made.ipynb"), cell);
  }
}
