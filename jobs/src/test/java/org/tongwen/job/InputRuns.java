package org.tongwen.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.tongwen.config.Settings;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/** Inputs that tests write, what reads them, and what was read. */
final class InputRuns {
  static final int MAX_BYTES = 4000;

  static final Settings SETTINGS =
      Settings.resolve(List.of(), Map.of(), List.of("input.max-bytes=" + MAX_BYTES));

  private InputRuns() {}

  /** Reads pages and splits them; the tables of the other jobs are not made. */
  static void run(Path warehouse, Path input, String format, String kind) {
    run(warehouse, input.toString(), format, kind, SETTINGS);
  }

  static void run(Path warehouse, String input, String format, String kind, Settings settings) {
    RunContext context =
        new RunContext(
            Runs.session(),
            Warehouse.at(Runs.session(), warehouse.toString()).writable(),
            settings,
            "run",
            new RunInput(List.of(input), format, kind));
    new PagesJob().run(context);
    new ArticlesJob().run(context);
  }

  static List<Row> rows(Path warehouse, Table table, String... expressions) {
    return Warehouse.at(Runs.session(), warehouse.toString())
        .read(table)
        .selectExpr(expressions)
        .collectAsList();
  }

  /** A page of one article, which differs by its place. */
  static String page(String place) {
    return """
    新城日报
    2024年3月5日 星期二 第02版
    %1$s举行春季植树活动
    本报讯（记者 李明）昨日上午，%1$s在城北公园举行春季植树活动，三百多名志愿者参加。
    大家挥锹铲土、扶苗浇水，忙得热火朝天。活动共栽下各类树苗一千二百余棵，为城市再添新绿。
    市园林局负责人表示，今年全市计划新增绿地五十公顷，让市民推窗见绿、出门进园。
    参加活动的市民王女士说，她每年都来种树，看着小树一年年长大，心里十分高兴。
    """
        .formatted(place);
  }

  static void write(Path folder, String name, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path folder, String name, String text) {
    write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}
