package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.job.QualityFacts.Fact;
import org.tongwen.table.Table;

/** Counts what the checks of the gate judge. */
final class QualityFigures {
  private static final StructType JUDGED =
      new StructType()
          .add("check", DataTypes.StringType, false)
          .add("broken", DataTypes.LongType, false)
          .add("looked_at", DataTypes.LongType, false);

  private QualityFigures() {}

  /**
   * How many rows break which rule. Every table is read once, and one shuffle brings together all
   * that is said of a page, an article, a family or a key.
   *
   * @param tables the rows of the tables that there are; at least one
   * @param earliest the first plausible day
   * @param latest the last plausible day
   * @param parts of the shuffle; the facts of one must fit into a task's memory
   * @return check, broken (rows that break it), looked_at (rows that it is about); a check whose
   *     tables are empty has no row
   */
  static Dataset<Row> broken(
      Map<Table, Dataset<Row>> tables, LocalDate earliest, LocalDate latest, int parts) {
    Map<Table, List<Fact>> facts = new LinkedHashMap<>();
    tables.keySet().forEach(t -> facts.put(t, QualityFacts.of(t, earliest, latest)));
    List<String> checks =
        facts.values().stream()
            .flatMap(List::stream)
            .map(Fact::check)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    MapPartitionsFunction<Row, Row> judge = rows -> judge(rows, checks);
    return facts.entrySet().stream()
        .map(e -> packed(tables.get(e.getKey()), e.getValue(), checks, parts))
        .reduce(Dataset::union)
        .orElseThrow()
        .repartitionById(parts, col("part"))
        .mapPartitions(judge, Encoders.row(JUDGED))
        .groupBy("check")
        .agg(sum("broken").as("broken"), sum("looked_at").as("looked_at"));
  }

  private static Dataset<Row> packed(
      Dataset<Row> rows, List<Fact> facts, List<String> checks, int parts) {
    int[] check = facts.stream().mapToInt(f -> checks.indexOf(f.check())).toArray();
    MapPartitionsFunction<Row, Row> pack =
        stated -> {
          Blobs blobs = new Blobs(parts, StatedFacts.WIDTH);
          return Blobs.pack(stated, blobs, row -> pack(row, facts, check, blobs, parts));
        };
    return rows.selectExpr(facts.stream().flatMap(f -> f.columns().stream()).toArray(String[]::new))
        .mapPartitions(pack, Encoders.row(Blobs.SCHEMA));
  }

  private static void pack(Row row, List<Fact> facts, int[] check, Blobs blobs, int parts) {
    for (int i = 0; i < check.length; i++) {
      int column = i * Fact.COLUMNS;
      if (!row.isNullAt(column)) {
        long about = row.getLong(column);
        Reach reach =
            facts.get(i).ofSpans() ? Reach.ofSpans(row, column + 3) : Reach.of(row, column + 3);
        StatedFacts.put(
            blobs.record(Blobs.part(about, parts)),
            about,
            row.getInt(column + 1),
            check[i],
            facts.get(i),
            number(row, column + 2),
            reach.reaches(),
            reach.broken());
      }
    }
  }

  /** How far the thing of a fact must reach, and whether the row is wrong by itself. */
  private record Reach(int reaches, boolean broken) {
    static Reach of(Row row, int column) {
      return new Reach(number(row, column), row.getBoolean(column + 1));
    }

    static Reach ofSpans(Row row, int column) {
      if (row.isNullAt(column)) {
        return new Reach(StatedFacts.NONE, false);
      }
      Iterator<Integer> starts = row.<Integer>getList(column + 1).iterator();
      int reaches = 0;
      boolean broken = false;
      for (int end : row.<Integer>getList(column)) {
        int start = starts.next();
        reaches = Math.max(reaches, end);
        broken |= start < 0 || end < start;
      }
      return new Reach(reaches, broken);
    }
  }

  private static int number(Row row, int column) {
    return row.isNullAt(column) ? StatedFacts.NONE : row.getInt(column);
  }

  private static Iterator<Row> judge(Iterator<Row> rows, List<String> checks) {
    StatedFacts facts = new StatedFacts();
    while (rows.hasNext()) {
      facts.add(rows.next().getAs(1));
    }
    StatedFacts.Count[] counts = facts.judge(checks.size());
    return IntStream.range(0, counts.length)
        .filter(c -> counts[c].lookedAt() > 0)
        .mapToObj(c -> RowFactory.create(checks.get(c), counts[c].broken(), counts[c].lookedAt()))
        .iterator();
  }

  /**
   * The share of reprints day by day, newest first.
   *
   * @param paperDays rows of {@code mart_paper_day}
   * @param days at most so many
   * @return issue_date, articles, reprints
   */
  static Dataset<Row> reprintsByDay(Dataset<Row> paperDays, int days) {
    return paperDays
        .groupBy("issue_date")
        .agg(sum("articles").as("articles"), sum("reprints").as("reprints"))
        .orderBy(col("issue_date").desc())
        .limit(days);
  }
}
