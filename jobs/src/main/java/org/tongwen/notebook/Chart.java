package org.tongwen.notebook;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tongwen.error.OutputErrors;

/**
 * Rows as a picture, with Chinese labels. A chart of no rows is refused: an empty picture says
 * nothing.
 */
public final class Chart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  /** Room for a bar, with the gap to the next one, in pixels. */
  private static final int BAR = 34;

  /** Tells a font that has Chinese characters from one that shows boxes. */
  private static final String CHINESE = "同文報纸";

  /** Okabe and Ito's colours (2008), that colour-blind readers can tell apart. */
  private static final Color[] COLOURS =
      Stream.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442)
          .map(Color::new)
          .toArray(Color[]::new);

  private static final Color[] HEAT = {new Color(0xF2F6FA), new Color(0x56B4E9)};

  private Chart() {}

  /** Upright bars: a column of names, then a column of figures for each colour. */
  public static BufferedImage bars(Dataset<Row> rows, String title, String x, String y) {
    return upright(rows, title, x, y, false);
  }

  /** The same with the colours on top of each other. */
  public static BufferedImage stacks(Dataset<Row> rows, String title, String x, String y) {
    return upright(rows, title, x, y, true);
  }

  private static BufferedImage upright(
      Dataset<Row> rows, String title, String x, String y, boolean stacked) {
    List<Row> all = some(rows, title);
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), rows.columns().length > 2);
    chart.getStyler().setStacked(stacked).setAvailableSpaceFill(.6).setPlotGridLinesVisible(true);
    List<String> names = names(all);
    for (int i = 1; i < rows.columns().length; i++) {
      chart.addSeries(rows.columns()[i], names, figures(all, i));
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  /** Lying bars, for long names: a column of names, the first on top, then columns of figures. */
  public static BufferedImage lyingBars(Dataset<Row> rows, String title, String x, String y) {
    List<Row> all = some(rows, title);
    int series = rows.columns().length - 1;
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(130 + BAR * all.size() * Math.max(1, (series + 1) / 2))
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), series > 1);
    chart.getStyler().setAvailableSpaceFill(.6).setXAxisMin(0.0);
    everyNameAtTheSide(chart.getStyler());
    List<String> names = names(all);
    for (int i = 1; i <= series; i++) {
      chart.addSeries(rows.columns()[i], figures(all, i), names);
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  /** Points: a column that names the colour, then where they stand along x and y. */
  public static BufferedImage points(Dataset<Row> rows, String title, String x, String y) {
    return plane(rows, title, x, y, XYSeriesRenderStyle.Scatter);
  }

  /** Lines with points: a column that names the colour, then where they go along x and y. */
  public static BufferedImage lines(Dataset<Row> rows, String title, String x, String y) {
    return plane(rows, title, x, y, XYSeriesRenderStyle.Line);
  }

  private static BufferedImage plane(
      Dataset<Row> rows, String title, String x, String y, XYSeriesRenderStyle drawn) {
    List<Row> all = some(rows, title);
    Map<String, List<Row>> colours = new LinkedHashMap<>();
    for (Row row : all) {
      colours.computeIfAbsent(Html.text(row.get(0)), c -> new ArrayList<>()).add(row);
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), true);
    chart.getStyler().setDefaultSeriesRenderStyle(drawn).setMarkerSize(9);
    chart.getStyler().setDatePattern("yyyy-MM-dd");
    chart.getStyler().setYAxisMin(0.0);
    roomForASingleDay(chart.getStyler(), all);
    colours.forEach((c, own) -> chart.addSeries(c, places(own), figures(own, 2)));
    return BitmapEncoder.getBufferedImage(chart);
  }

  /** A map of shades: a column of names along x, one along y, and the figure at both. */
  public static BufferedImage heatMap(Dataset<Row> rows, String title, String x, String y) {
    List<Row> all = some(rows, title);
    List<String> across = all.stream().map(r -> Html.text(r.get(0))).distinct().sorted().toList();
    List<String> up = all.stream().map(r -> Html.text(r.get(1))).distinct().sorted().toList();
    List<Number[]> cells = new ArrayList<>();
    for (Row row : all) {
      int i = across.indexOf(Html.text(row.get(0)));
      int j = up.indexOf(Html.text(row.get(1)));
      cells.add(new Number[] {i, j, (Number) row.get(2)});
    }
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(150 + 60 * up.size())
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), true);
    chart
        .getStyler()
        .setValueFont(chinese())
        .setShowValue(true)
        .setRangeColors(HEAT)
        .setHeatMapValueDecimalPattern("#.##");
    chart.getStyler().setMin(0);
    everyNameAtTheSide(chart.getStyler());
    chart.addSeries(title, across, up, cells);
    return BitmapEncoder.getBufferedImage(chart);
  }

  private static void style(AxesChartStyler styler, boolean legend) {
    Font font = chinese();
    styler.setBaseFont(font);
    styler.setChartTitleFont(font.deriveFont(Font.BOLD, 16f));
    styler.setLegendFont(font.deriveFont(12f));
    styler.setAxisTitleFont(font.deriveFont(13f));
    styler.setAxisTickLabelsFont(font.deriveFont(12f));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setSeriesColors(COLOURS);
    styler.setLegendVisible(legend);
    styler.setLegendPosition(LegendPosition.OutsideE);
  }

  /** Ticks so close that every name of a bar or a cell gets its label. */
  private static void everyNameAtTheSide(AxesChartStyler styler) {
    styler.setXAxisTickMarkSpacingHint(BAR / 2);
    styler.setYAxisTickMarkSpacingHint(BAR / 2);
  }

  /** The first of the installed fonts that shows Chinese, those made for it before others. */
  private static Font chinese() {
    String[] families =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
    return Stream.concat(
            Arrays.stream(families).filter(f -> f.endsWith("Sans CJK SC")), Arrays.stream(families))
        .map(family -> new Font(family, Font.PLAIN, 13))
        .filter(font -> font.canDisplayUpTo(CHINESE) < 0)
        .findFirst()
        .orElseThrow(OutputErrors::noChineseFont);
  }

  /** An axis of a single day has no ticks: a fortnight on both sides gives it some. */
  private static void roomForASingleDay(AxesChartStyler styler, List<Row> rows) {
    if (rows.get(0).get(1) instanceof LocalDate day
        && rows.stream().allMatch(r -> day.equals(r.get(1)))) {
      styler.setXAxisMin((double) instant(day.minusDays(14)).toEpochMilli());
      styler.setXAxisMax((double) instant(day.plusDays(14)).toEpochMilli());
    }
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<Row> some(Dataset<Row> rows, String title) {
    List<Row> all = rows.collectAsList();
    if (all.isEmpty()) {
      throw OutputErrors.nothingToDraw(title);
    }
    return all;
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(r -> Html.text(r.get(0))).toList();
  }

  private static List<Double> figures(List<Row> rows, int column) {
    return rows.stream().map(r -> ((Number) r.get(column)).doubleValue()).toList();
  }

  /** The second column as XChart wants it: days as dates, else figures. */
  private static List<?> places(List<Row> rows) {
    return rows.stream()
        .<Object>map(r -> r.get(1) instanceof LocalDate day ? Date.from(instant(day)) : r.get(1))
        .toList();
  }
}
