package org.tongwen.notebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as a table of a page. All that comes from newspapers is escaped. */
public final class Html {
  /** Rows that a table shows; below it stands how many there are beyond them. */
  static final int ROWS = 50;

  private static final String NONE = "—";

  private Html() {}

  /** The rows as a table, figures to the right. */
  public static String table(Dataset<Row> rows) {
    List<Row> all = rows.collectAsList();
    StructField[] fields = rows.schema().fields();
    StringBuilder out = new StringBuilder("<table>\n<thead><tr>");
    for (StructField field : fields) {
      out.append(cell("th", field, field.name()));
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Row row : all.subList(0, Math.min(ROWS, all.size()))) {
      out.append("<tr>");
      for (int i = 0; i < fields.length; i++) {
        out.append(cell("td", fields[i], text(row.get(i))));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
    if (all.isEmpty()) {
      out.append("<p>No rows.</p>\n");
    } else if (all.size() > ROWS) {
      out.append("<p>And %,d rows more.</p>\n".formatted(all.size() - ROWS));
    }
    return out.toString();
  }

  private static String cell(String tag, StructField field, String text) {
    String align = field.dataType() instanceof NumericType ? "right" : "left";
    return "<%s style=\"text-align:%s\">%s</%s>".formatted(tag, align, escaped(text), tag);
  }

  /** A text none of whose signs is taken for markup. */
  static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  /** A value as a reader has it: lists joined by 、, fractions to three places, — for null. */
  static String text(Object value) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof scala.collection.Iterable<?> items) {
      Collection<?> list = CollectionConverters.asJavaCollection(items);
      return list.stream().map(Html::text).collect(Collectors.joining("、"));
    }
    if (value instanceof Double || value instanceof Float) {
      String figure = String.format(Locale.ROOT, "%.3f", ((Number) value).doubleValue());
      return figure.replaceAll("\\.?0+$", "");
    }
    if (value instanceof Long || value instanceof Integer) {
      return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }
    return value instanceof LocalDate day ? day.toString() : value.toString();
  }
}
