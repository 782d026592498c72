package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongwen.config.Settings;

class PathPatternTest {

  private static final String FOLDERS =
      "(?<paper>[^/]+)/(?<date>\\d{4}-?\\d\\d-?\\d\\d)/(?<page>[A-Z]?\\d+)";

  @Test
  void readsNestedFolders() {
    Supplied supplied = new PathPattern(FOLDERS).read("in/南州日报/20240521/A03.txt", Supplied.NOTHING);

    assertThat(supplied.pathPaper()).isEqualTo("南州日报");
    assertThat(supplied.pathDate()).isEqualTo(LocalDate.of(2024, 5, 21));
    assertThat(supplied.pathPage()).isEqualTo("A03");
  }

  @Test
  void readsDatesInPieces() {
    PathPattern pattern = new PathPattern("(?<year>\\d{4})/(?<month>\\d+)/(?<day>\\d+)_");

    assertThat(pattern.read("a/2024/5/21_x.txt", Supplied.NOTHING).pathDate())
        .isEqualTo(LocalDate.of(2024, 5, 21));
  }

  @ParameterizedTest
  @CsvSource({
    "/data/阳江日报/2026-05-21/A03.txt, 阳江日报, 2026-05-21, A03",
    "hdfs://n1/in/阳江日报/20260521/03.txt.gz, 阳江日报, 2026-05-21, 03",
    "/data/2026/05/21/阳江日报_01.txt, 阳江日报, 2026-05-21, 01",
    "/data/阳江日报20260521_02.txt, 阳江日报, 2026-05-21, 02",
    "/data/2026-05-21/a.txt, , 2026-05-21, ",
    "/tmp/run120260521/x/000018_20260521b49d.txt, , , ",
    "/data/阳江日报/第三版.txt, , , "
  })
  void theShippedPatternReadsPaperDayAndPage(
      String path, String paper, LocalDate day, String page) {
    String shipped = Settings.defaults().text("pages.path-pattern");

    assertThat(new PathPattern(shipped).read(path, Supplied.NOTHING))
        .isEqualTo(new Supplied(null, null, null, paper, day, page));
  }

  @Test
  void aPathThatDoesNotFitSaysNothing() {
    assertThat(new PathPattern(FOLDERS).read("seeds/000_b59d.txt", Supplied.NOTHING))
        .isEqualTo(Supplied.NOTHING);
    assertThat(new PathPattern(FOLDERS).read("a/20241399/1.txt", Supplied.NOTHING).pathDate())
        .isNull();
  }

  @Test
  void aPatternWithoutGroupsIsRefused() {
    assertThatThrownBy(() -> new PathPattern("\\d+"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paper");
  }
}
