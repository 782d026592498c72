package org.tongwen.page;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the seed pages are: in a folder of the project, above the module. */
final class SeedPages {

  private SeedPages() {}

  static Path folder() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path seeds = up.resolve("seeds");
      if (Files.isRegularFile(seeds.resolve("truth.jsonl"))) {
        return seeds;
      }
    }
    throw new IllegalStateException("Cannot find the folder seeds with truth.jsonl above here");
  }
}
