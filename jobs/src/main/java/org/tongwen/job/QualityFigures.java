package org.tongwen.job;

import static java.util.stream.Collectors.partitioningBy;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;
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
   * @param fresh for tables whose rows passed before, at least those that did not; spans are looked
   *     at in these alone
   * @param earliest the first plausible day
   * @param latest the last plausible day
   * @param parts of the shuffle; the facts of one must fit into a task's memory
   * @return check, broken (rows that break it), looked_at (rows that it is about); a check whose
   *     tables are empty has no row
   */
  static Dataset<Row> broken(
      Map<Table, Dataset<Row>> tables,
      Map<Table, Dataset<Row>> fresh,
      LocalDate earliest,
      LocalDate latest,
      int parts) {
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
    List<Dataset<Row>> stated = new ArrayList<>();
    facts.forEach(
        (table, all) -> {
          if (fresh.containsKey(table)) {
            Map<Boolean, List<Fact>> ofSpans = all.stream().collect(partitioningBy(Fact::ofSpans));
            stated.add(packed(tables.get(table), ofSpans.get(false), checks, parts));
            stated.add(packed(fresh.get(table), ofSpans.get(true), checks, parts));
          } else {
            stated.add(packed(tables.get(table), all, checks, parts));
          }
        });
    return stated.stream()
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
    // Facts that tell of the same column share it.
    List<String> asked = new ArrayList<>();
    List<Columns> columns = facts.stream().map(f -> Columns.of(f, asked)).toList();
    MapPartitionsFunction<Row, Row> pack =
        stated -> {
          Blobs blobs = new Blobs(parts, StatedFacts.WIDTH);
          return Blobs.pack(
              stated,
              blobs,
              row -> {
                for (int i = 0; i < check.length; i++) {
                  pack(row, facts.get(i), columns.get(i), check[i], blobs, parts);
                }
              });
        };
    return rows.selectExpr(asked.toArray(String[]::new))
        .mapPartitions(pack, Encoders.row(Blobs.SCHEMA));
  }

  /** Where in a row what a fact tells is found; {@link #NONE} for what it does not tell. */
  private record Columns(int ident, int extent, int reaches, int broken) implements Serializable {
    private static final int NONE = -1;

    /** Adds the SQL expressions of a fact to those that are asked for, where they are not there. */
    static Columns of(Fact fact, List<String> asked) {
      return new Columns(
          place(fact.ident(), "%s", asked),
          place(fact.extent(), "cast(%s AS int)", asked),
          place(fact.reaches(), fact.ofSpans() ? "%s" : "cast(%s AS int)", asked),
          place(fact.broken(), fact.ofSpans() ? "%s" : "coalesce(%s, false)", asked));
    }

    private static int place(String expression, String form, List<String> asked) {
      if (expression == null) {
        return NONE;
      }
      String column = form.formatted(expression);
      if (!asked.contains(column)) {
        asked.add(column);
      }
      return asked.indexOf(column);
    }
  }

  private static void pack(Row row, Fact fact, Columns columns, int check, Blobs blobs, int parts) {
    String ident = row.getString(columns.ident());
    if (ident == null) {
      return;
    }
    byte[] bytes = ident.getBytes(StandardCharsets.UTF_8);
    long[] about = MurmurHash3.hash128x64(bytes, 0, bytes.length, fact.kind().hashCode());
    Reach reach = fact.ofSpans() ? Reach.ofSpans(row, columns) : Reach.of(row, columns);
    StatedFacts.put(
        blobs.record(Blobs.part(about[0], parts)),
        about[0],
        (int) about[1],
        check,
        fact,
        number(row, columns.extent()),
        reach.reaches(),
        reach.broken());
  }

  /** How far the thing of a fact must reach, and whether the row is wrong by itself. */
  private record Reach(int reaches, boolean broken) {
    static Reach of(Row row, Columns columns) {
      boolean broken = columns.broken() != Columns.NONE && row.getBoolean(columns.broken());
      return new Reach(number(row, columns.reaches()), broken);
    }

    static Reach ofSpans(Row row, Columns columns) {
      if (row.isNullAt(columns.reaches())) {
        return new Reach(StatedFacts.NONE, false);
      }
      Iterator<Integer> starts = row.<Integer>getList(columns.broken()).iterator();
      int reaches = 0;
      boolean broken = false;
      for (int end : row.<Integer>getList(columns.reaches())) {
        int start = starts.next();
        reaches = Math.max(reaches, end);
        broken |= start < 0 || end < start;
      }
      return new Reach(reaches, broken);
    }
  }

  private static int number(Row row, int column) {
    return column == Columns.NONE || row.isNullAt(column) ? StatedFacts.NONE : row.getInt(column);
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
