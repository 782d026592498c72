package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tongwen.job.InputRuns.MAX_BYTES;
import static org.tongwen.job.InputRuns.SETTINGS;
import static org.tongwen.job.InputRuns.page;
import static org.tongwen.job.InputRuns.rows;
import static org.tongwen.job.InputRuns.run;
import static org.tongwen.job.InputRuns.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;

/** Inputs as they come: what is a page is read, what is none is named with its reason. */
class InputTest {
  private static byte[] packed(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Nested
  class FilesOfAllKinds {
    @TempDir private static Path folder;
    private static Path warehouse;

    @BeforeAll
    static void readThem() {
      Path input = folder.resolve("in");
      write(input, "empty.txt", "");
      write(input, "blank.txt", " \n\u3000\n");
      byte[] noise = new byte[2000];
      new Random(7).nextBytes(noise);
      write(input, "binary.txt", noise);
      write(input, "plain.txt", page("东城区"));
      write(input, "gb18030.txt", page("西城区").getBytes(Charset.forName("GB18030")));
      write(input, "utf16.txt", ("\ufeff" + page("南城区")).getBytes(StandardCharsets.UTF_16LE));
      write(input, "deep/packed.txt.gz", packed(page("北城区")));
      write(input, "long.txt", "长".repeat(MAX_BYTES));
      write(input, "bomb.txt.gz", packed("长".repeat(100 * MAX_BYTES)));
      write(input, "broken.txt.gz", "no gzip at all");
      write(input, "picture.jpg", noise);
      write(input, "nothing.txt", "新城日报\n2024年3月5日 星期二 第02版\n");
      write(input, ".hidden.txt", page("隐城区"));
      write(input, "again.txt", page("东城区"));
      warehouse = folder.resolve("warehouse");
      run(warehouse, input, "text", "pages");
    }

    @Test
    void textsOfAllEncodingsArePages() {
      assertThat(
              rows(
                  warehouse,
                  PagesTable.TABLE,
                  "substring_index(source, '/', -1)",
                  "charset",
                  "paper",
                  "cast(issue_date AS string)"))
          .filteredOn(r -> !r.getString(0).equals("nothing.txt"))
          .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2), r -> r.get(3))
          .containsExactlyInAnyOrder(
              tuple("again.txt", "UTF-8", "新城日报", "2024-03-05"),
              tuple("gb18030.txt", "GB18030", "新城日报", "2024-03-05"),
              tuple("utf16.txt", "UTF-16LE", "新城日报", "2024-03-05"),
              tuple("packed.txt.gz", "UTF-8", "新城日报", "2024-03-05"));
    }

    @Test
    void everyOtherInputIsNamedWithItsReason() {
      assertThat(rows(warehouse, RejectsTable.TABLE, "substring_index(source, '/', -1)", "reason"))
          .extracting(r -> r.get(0), r -> r.get(1))
          .containsExactlyInAnyOrder(
              tuple("empty.txt", "empty"),
              tuple("blank.txt", "empty"),
              tuple("binary.txt", "binary"),
              tuple("long.txt", "too-long"),
              tuple("bomb.txt.gz", "too-long"),
              tuple("broken.txt.gz", "unreadable"),
              tuple("picture.jpg", "other-ending"),
              tuple("nothing.txt", "no-article"));
      assertThat(rows(warehouse, RejectsTable.TABLE, "detail", "run_id"))
          .allSatisfy(r -> assertThat(r.getString(0)).isNotBlank())
          .allSatisfy(r -> assertThat(r.getString(1)).isEqualTo("run"));
    }

    @Test
    void aPageWithoutAnArticleStaysWithItsParts() {
      assertThat(
              rows(warehouse, PagesTable.TABLE, "page_id", "source").stream()
                  .filter(r -> r.getString(1).endsWith("nothing.txt"))
                  .flatMap(
                      r ->
                          rows(warehouse, PagePartsTable.TABLE, "page_id", "article_id").stream()
                              .filter(p -> p.getString(0).equals(r.getString(0)))))
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.isNullAt(1)).isTrue());
    }

    @Test
    void everyPageOfNewsHasItsArticle() {
      assertThat(rows(warehouse, ArticlesTable.TABLE, "headline"))
          .extracting(r -> r.get(0))
          .containsExactlyInAnyOrder("东城区举行春季植树活动", "西城区举行春季植树活动", "南城区举行春季植树活动", "北城区举行春季植树活动");
    }

    @Test
    void aPageThatTwoFilesDeliverIsOneWithBothSources() {
      assertThat(rows(warehouse, PagesTable.TABLE, "sources"))
          .extracting(r -> r.<String>getList(0).stream().map(InputTest::fileName).toList())
          .contains(List.of("again.txt", "plain.txt"));
    }
  }

  private static String fileName(String source) {
    return source.substring(source.lastIndexOf('/') + 1);
  }

  @Nested
  class FoldersAndPatterns {
    @TempDir private Path folder;

    @Test
    void foldersNamedByPaperAndDayTellWhatThePageDoesNot() {
      String bare = page("东城区").lines().skip(2).collect(Collectors.joining("\n"));
      write(folder, "in/旧城晚报/2024-03-06/A03.txt", bare);
      write(folder, "in/旧城晚报/2024-03-07/A03.txt", bare);
      Path warehouse = folder.resolve("w");

      run(warehouse, folder.toUri() + "in/*/2024-03-06", "text", "pages", SETTINGS);

      assertThat(
              rows(warehouse, PagesTable.TABLE, "paper", "cast(issue_date AS string)", "page_no"))
          .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
          .containsExactly(tuple("旧城晚报", "2024-03-06", "A3"));
    }
  }

  @Nested
  class LaterDeliveries {
    @TempDir private Path folder;

    @Test
    void theSamePageDeliveredAgainGainsASourceAndNothingElse() {
      Path warehouse = folder.resolve("warehouse");
      write(folder, "one/a.txt", page("东城区"));
      run(warehouse, folder.resolve("one"), "text", "pages");
      write(folder, "two/b.txt", page("东城区"));
      run(warehouse, folder.resolve("two"), "text", "pages");
      assertThat(rows(warehouse, PagesTable.TABLE, "sources")).hasSize(1);
      assertThat(rows(warehouse, PagesTable.TABLE, "sources").get(0).<String>getList(0))
          .extracting(InputTest::fileName)
          .containsExactly("a.txt", "b.txt");
      assertThat(rows(warehouse, ArticlesTable.TABLE, "article_id")).hasSize(1);
    }
  }

  @Nested
  class NoInput {
    @TempDir private Path folder;

    @Test
    void aFolderThatIsNotThereIsRefused() {
      assertThatInputIsRefused(folder.resolve("nowhere"), "There is no input at");
    }

    @Test
    void anEmptyFolderIsRefused() throws IOException {
      assertThatInputIsRefused(Files.createDirectory(folder.resolve("void")), "holds no text file");
    }

    @Test
    void aFolderOfWhichNothingCanBeReadIsRefused() {
      write(folder, "in/empty.txt", "");
      assertThatInputIsRefused(folder.resolve("in"), "None of the 1 inputs");
    }

    private void assertThatInputIsRefused(Path input, String message) {
      assertThatThrownBy(() -> run(folder.resolve("warehouse"), input, "text", "pages"))
          .isInstanceOf(TongwenException.class)
          .hasMessageContaining(message)
          .asInstanceOf(type(TongwenException.class))
          .extracting(TongwenException::exitCode)
          .isEqualTo(ExitCode.INPUT);
    }
  }
}
