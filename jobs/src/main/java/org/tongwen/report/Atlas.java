package org.tongwen.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Held;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartReprintDelayTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/** Writes a warehouse's tables as an atlas: pages that open from disk, without any server. */
public final class Atlas {
  /** Rows of a list in one file. */
  static final int SHARD = 500;

  /** The pages and what they do, in the order in which they are read. */
  private static final List<String> RESOURCES =
      List.of(
          "index.html",
          "atlas.css",
          "core.js",
          "chart.js",
          "list.js",
          "overview.js",
          "stories.js",
          "align.js",
          "marks.js",
          "story.js",
          "compare.js",
          "page.js",
          "papers.js",
          "recurring.js",
          "main.js",
          "echarts.min.js");

  private final Warehouse house;
  private final AtlasFolder folder;

  private Atlas(Warehouse house, AtlasFolder folder) {
    this.house = house;
    this.folder = folder;
  }

  /** What was written. */
  public record Written(long stories, long files, long bytes) {}

  /**
   * Writes an atlas.
   *
   * @param to a path or URI of a folder: missing, empty, or an older atlas, which is replaced when
   *     the new one is whole
   * @param now when it is written, as ISO 8601 has it
   * @throws org.tongwen.error.TongwenException if a table has not been made, or the folder holds
   *     anything else or cannot be written
   */
  public static Written write(Warehouse house, String to, Configuration hadoop, String now) {
    house.read(MartStoryTable.TABLE);
    AtlasFolder folder = new AtlasFolder(to, hadoop);
    boolean placed = false;
    try {
      long stories = new Atlas(house, folder).write(now);
      AtlasFolder.Size size = folder.place();
      placed = true;
      return new Written(stories, size.files(), size.bytes());
    } finally {
      if (!placed) {
        folder.discard();
      }
    }
  }

  private long write(String now) {
    Dataset<Row> pages = house.read(PagesTable.TABLE);
    Dataset<Row> articles = house.read(ArticlesTable.TABLE);
    Dataset<Row> families = house.read(FamiliesTable.TABLE);
    Dataset<Row> stories = house.read(MartStoryTable.TABLE);
    Dataset<Row> days = house.read(MartPaperDayTable.TABLE);
    Dataset<Row> similarity = house.read(MartPaperSimilarityTable.TABLE);
    Dataset<Row> recurring = house.read(MartRecurringPassageTable.TABLE);
    try (Held papersHeld = Held.of(PaperFiles.numbered(pages));
        Held printsHeld =
            Held.of(
                Prints.of(
                    stories,
                    families,
                    articles,
                    pages,
                    house.read(PassagesTable.TABLE),
                    papersHeld.rows()))) {
      Dataset<Row> papers = papersHeld.rows();
      Dataset<Row> prints = printsHeld.rows();
      folder.each(StoryFiles.each(stories, prints, house.read(VariantsTable.TABLE)));
      folder.each(StoryFiles.texts(prints));
      Dataset<Row> quoted =
          recurring.select(col("first_article_id").as("article_id")).join(articles, "article_id");
      folder.each(
          PageFiles.each(
              pages,
              articles,
              families,
              stories,
              prints.select("page_id").union(quoted.select("page_id")),
              papers));
      folder.each(PaperFiles.days(days, papers));
      folder.each(PaperFiles.matrices(similarity, papers));
      folder.each(
          PaperFiles.each(papers, days, similarity, house.read(MartReprintDelayTable.TABLE)));
      Map<String, Long> lists = new TreeMap<>();
      lists.put("stories", list("stories", StoryFiles.list(stories, prints)));
      lists.put("papers", list("papers", PaperFiles.list(papers, pages, days, prints)));
      lists.put("recurring", list("recurring", RecurringFiles.list(recurring, articles, papers)));
      lists.put("rejects", list("rejects", rejects()));
      folder.data("overview", Overview.of(house, days, prints, lists, now).toString());
      folder.data("fold", TextNode.valueOf(LetterMap.folded()).toString());
      RESOURCES.forEach(r -> folder.copy("atlas/" + r, r.equals("index.html") ? r : "assets/" + r));
      folder.write(
          AtlasFolder.MARK,
          Overview.stamp(house, now).toPrettyString().getBytes(StandardCharsets.UTF_8));
      return lists.get("stories");
    }
  }

  private long list(String name, Dataset<Row> rows) {
    return Shards.write(folder, name, rows, SHARD);
  }

  private Dataset<Row> rejects() {
    return house
        .read(RejectsTable.TABLE)
        .orderBy("reason", "source")
        .select(to_json(struct("reason", "source", "detail")));
  }
}
