package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
