package org.tongwen.job;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.config.Settings;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/**
 * Judges the tables: adds the run's checks to {@code quality} and closes the gate when one fails.
 * All rows are looked at every time, but for the spans of words and articles: of these, the rows
 * that no gate let pass yet.
 *
 * <p>Memory: one row a check on the driver; the facts of one part in a task, about {@code
 * match.megabytes-a-task}.
 */
public final class QualityJob implements Job {
  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String about() {
    return "Check the tables against each other and against what is usual; a failed check is an"
        + " error.";
  }

  @Override
  public List<Table> reads() {
    return Tables.ALL.stream()
        .filter(t -> !t.equals(RunsTable.TABLE) && !t.equals(QualityTable.TABLE))
        .toList();
  }

  @Override
  public List<Table> writes() {
    return List.of(QualityTable.TABLE);
  }

  /** Nothing: thresholds judge tables, and other thresholds do not make the tables others. */
  @Override
  public List<String> shapedBy() {
    return List.of();
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.tongwen.error.TongwenException if a check failed; the checks are written all the
   *     same
   */
  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    reads().stream().filter(warehouse::has).forEach(t -> tables.put(t, warehouse.read(t)));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<Check> checks =
        check(
            tables,
            fresh(warehouse, tables.keySet()),
            parts(context, tables.keySet()),
            context.settings(),
            today);
    List<Row> rows = checks.stream().map(c -> c.row(context.runId())).toList();
    warehouse.append(
        QualityTable.TABLE,
        context.spark().createDataFrame(rows, QualityTable.TABLE.schema()).coalesce(1),
        context.runId());
    List<String> failed = failed(checks);
    if (!failed.isEmpty()) {
      throw WarehouseErrors.gate(String.join("; ", failed));
    }
    return JobResult.of(checks.size(), checks.size(), Map.of("passed", (long) checks.size()));
  }

  /** The rows that no gate let pass yet, of the tables that have spans. */
  private static Map<Table, Dataset<Row>> fresh(Warehouse warehouse, Set<Table> tables) {
    State.Good good = State.of(warehouse).good();
    Map<Table, Dataset<Row>> fresh = new HashMap<>();
    for (Table table : tables) {
      Long passed = good == null ? null : good.versions().get(table.name());
      boolean spans = facts(table).stream().anyMatch(QualityFacts.Fact::ofSpans);
      if (passed != null && spans) {
        fresh.put(table, warehouse.addedAfter(table, passed));
      }
    }
    return fresh;
  }

  /** So many parts that the facts of one fit into a task's memory. */
  private static int parts(RunContext context, Set<Table> tables) {
    long facts =
        tables.stream().mapToLong(t -> context.warehouse().count(t) * facts(t).size()).sum();
    long bytesATask = context.settings().whole("match.megabytes-a-task") << 20;
    long needed = facts * StatedFacts.BYTES / bytesATask + 1;
    return (int) Math.max(context.spark().sparkContext().defaultParallelism(), needed);
  }

  /** The facts of a table, of whatever days are plausible. */
  private static List<QualityFacts.Fact> facts(Table table) {
    return QualityFacts.of(table, LocalDate.EPOCH, LocalDate.EPOCH);
  }

  /**
   * Judges tables.
   *
   * @param tables the rows of the tables that there are; a check whose tables are missing or empty
   *     passes on no rows
   * @param fresh for tables of which a gate let rows pass, at least the others
   * @param parts of the shuffle
   * @param today dates may lie a little after it
   */
  static List<Check> check(
      Map<Table, Dataset<Row>> tables,
      Map<Table, Dataset<Row>> fresh,
      int parts,
      Settings settings,
      LocalDate today) {
    LocalDate earliest = LocalDate.of(settings.integer("quality.earliest-year"), 1, 1);
    LocalDate latest = today.plusDays(settings.integer("quality.days-ahead"));
    Map<String, Long> broken = new HashMap<>();
    Map<String, Long> lookedAt = new HashMap<>();
    for (Row row : QualityFigures.broken(tables, fresh, earliest, latest, parts).collectAsList()) {
      broken.put(row.getString(0), row.getLong(1));
      lookedAt.put(row.getString(0), row.getLong(2));
    }
    List<Check> checks = new ArrayList<>();
    Tables.ALL.stream()
        .filter(tables::containsKey)
        .flatMap(t -> QualityFacts.of(t, earliest, latest).stream())
        .map(QualityFacts.Fact::check)
        .filter(name -> name != null && !name.equals(QualityFacts.REJECTED))
        .distinct()
        .forEach(
            name ->
                checks.add(
                    Check.ofRows(
                        name,
                        broken.getOrDefault(name, 0L),
                        lookedAt.getOrDefault(name, 0L),
                        settings.integer("quality.broken-rows"))));
    checks.add(
        rejects(
            lookedAt.getOrDefault(QualityFacts.REJECTED, 0L),
            lookedAt.getOrDefault("keys.pages", 0L),
            settings));
    if (tables.containsKey(MartPaperDayTable.TABLE)) {
      checks.add(reprints(tables.get(MartPaperDayTable.TABLE), settings));
    }
    return checks;
  }

  /** The failed ones of checks, each in words. */
  static List<String> failed(List<Check> checks) {
    return checks.stream().filter(c -> !c.passed()).map(Check::described).toList();
  }

  private static Check rejects(long rejected, long pages, Settings settings) {
    long inputs = rejected + pages;
    double share = inputs == 0 ? 0 : (double) rejected / inputs;
    boolean enough = inputs >= settings.whole("quality.reject-inputs");
    return new Check(
        "shares.rejects",
        share,
        0,
        enough ? settings.number("quality.reject-share") : 1,
        "%d of %d inputs were not taken".formatted(rejected, inputs));
  }

  private static Check reprints(Dataset<Row> paperDays, Settings settings) {
    int history = settings.integer("quality.history-days");
    List<Row> days = QualityFigures.reprintsByDay(paperDays, history + 1).collectAsList();
    int before = days.size() - 1;
    boolean enough =
        before >= settings.integer("quality.history-least-days")
            && days.get(0).getLong(1) >= settings.whole("quality.least-articles");
    double newest = days.isEmpty() ? 0 : share(days.subList(0, 1));
    double usual = before < 1 ? newest : share(days.subList(1, days.size()));
    double most = enough ? settings.number("quality.reprint-drift") : 1;
    return new Check(
        "shares.reprints",
        newest - usual,
        -most,
        most,
        days.isEmpty()
            ? "no day to look at"
            : "%.3f of the articles of %s are reprints, %.3f on the %d days before"
                .formatted(newest, days.get(0).get(0), usual, before));
  }

  private static double share(List<Row> days) {
    long articles = days.stream().mapToLong(d -> d.getLong(1)).sum();
    long reprints = days.stream().mapToLong(d -> d.getLong(2)).sum();
    return articles == 0 ? 0 : (double) reprints / articles;
  }

  /**
   * A check.
   *
   * @param name what is looked at
   * @param value what was measured
   * @param low the least allowed
   * @param high the most allowed
   * @param detail what the figure counts, in words
   */
  record Check(String name, double value, double low, double high, String detail) {
    static Check ofRows(String name, long broken, long lookedAt, long most) {
      return new Check(
          name, broken, 0, most, "%d of %d break the rule".formatted(broken, lookedAt));
    }

    boolean passed() {
      return value >= low && value <= high;
    }

    /** One that failed, in words. */
    String described() {
      return "%s is %s, allowed is %s..%s (%s)".formatted(name, value, low, high, detail);
    }

    Row row(String runId) {
      return RowFactory.create(runId, name, value, low, high, passed(), detail);
    }
  }
}
