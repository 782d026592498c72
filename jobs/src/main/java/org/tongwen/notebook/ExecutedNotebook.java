package org.tongwen.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What is wrong with a notebook after it was executed: cells that failed or never ran, pictures
 * that are none or are empty.
 */
public final class ExecutedNotebook {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExecutedNotebook() {}

  /**
   * Looks at notebooks and ends with 1 if something is wrong with one of them.
   *
   * @param files paths of notebooks, nbformat 4
   */
  public static void main(String[] files) throws IOException {
    boolean sound = files.length > 0;
    for (String file : files) {
      List<String> faults = faults(Path.of(file));
      faults.forEach(fault -> System.out.println(file + ": " + fault));
      sound &= faults.isEmpty();
    }
    System.exit(sound ? 0 : 1);
  }

  /** The faults of a notebook in the order of its cells; none if all is well. */
  static List<String> faults(Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    int pictures = 0;
    int number = 0;
    for (JsonNode cell : JSON.readTree(file.toFile()).path("cells")) {
      number++;
      if (!"code".equals(cell.path("cell_type").asText())) {
        continue;
      }
      if (cell.path("execution_count").isNull()) {
        faults.add("cell %d was not executed".formatted(number));
      }
      for (JsonNode output : cell.path("outputs")) {
        if ("error".equals(output.path("output_type").asText())) {
          faults.add("cell %d failed: %s".formatted(number, output.path("evalue").asText()));
        }
        JsonNode picture = output.path("data").path("image/png");
        if (!picture.isMissingNode()) {
          pictures++;
          if (empty(picture)) {
            faults.add("cell %d shows an empty picture".formatted(number));
          }
        }
      }
    }
    if (pictures == 0) {
      faults.add("it shows no picture");
    }
    return faults;
  }

  /** Whether the bytes are no picture, or one of a single colour. */
  private static boolean empty(JsonNode base64) throws IOException {
    // The text of an output may be a list of its lines.
    StringBuilder text = new StringBuilder(base64.asText());
    base64.forEach(line -> text.append(line.asText()));
    byte[] bytes = Base64.getMimeDecoder().decode(text.toString());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    if (picture == null) {
      return true;
    }
    int first = picture.getRGB(0, 0);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (picture.getRGB(x, y) != first) {
          return false;
        }
      }
    }
    return true;
  }
}
