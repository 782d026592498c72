package org.tongwen.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tongwen.error.SettingErrors;

/**
 * Families corrected by hand: a file that joins or parts two articles, a line each, {@code join} or
 * {@code part}, the two article ids and the reason, apart by tabs. Empty lines and lines that begin
 * with {@code #} say nothing.
 *
 * <p>A join puts the two into one family whatever their texts say. A part cuts the family between
 * the two where the fewest verified pairs hold them together ({@link Parting}); of cuts of the same
 * size the one that takes the fewest articles away with the second.
 *
 * @param all the lines, by kind and articles, so that their order in the file does not matter
 */
public record Overrides(List<Line> all) {
  /** No corrections. */
  public static final Overrides NONE = new Overrides(List.of());

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::join)
          .thenComparing(Line::a)
          .thenComparing(Line::b)
          .thenComparing(Line::reason);

  /**
   * A correction.
   *
   * @param join whether the two are joined; else they are parted
   * @param a an article's id
   * @param b another article's id
   * @param reason why, in the words of who corrected
   */
  public record Line(boolean join, String a, String b, String reason) {
    /** The correction in words, seen from one of its articles. */
    public String seenFrom(String article) {
      String other = article.equals(a) ? b : a;
      return (join ? "joined with " : "parted from ") + other + ": " + reason;
    }
  }

  /**
   * Reads the lines of a file.
   *
   * @param file its name, for messages
   * @throws org.tongwen.error.TongwenException for a line that is no correction, and for a part
   *     that the joins contradict
   */
  public static Overrides parse(String file, List<String> lines) {
    List<Line> all = new ArrayList<>();
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        Line read = line(line);
        if (read == null) {
          throw SettingErrors.overrideMalformed(file, i + 1, line);
        }
        all.add(read);
        if (read.join()) {
          groups.put(group(groups, read.a()), group(groups, read.b()));
        }
      }
    }
    for (Line read : all) {
      if (!read.join() && group(groups, read.a()).equals(group(groups, read.b()))) {
        throw SettingErrors.overrideContradicted(file, read.a(), read.b());
      }
    }
    return new Overrides(all.stream().sorted(ORDER).distinct().toList());
  }

  private static Line line(String line) {
    String[] words = line.split("\t", -1);
    if (words.length != 4) {
      return null;
    }
    String a = words[1].strip();
    String b = words[2].strip();
    String reason = words[3].strip();
    boolean join = words[0].strip().equals("join");
    boolean known = join || words[0].strip().equals("part");
    boolean ids = ID.matcher(a).matches() && ID.matcher(b).matches() && !a.equals(b);
    return known && ids && !reason.isEmpty() ? new Line(join, a, b, reason) : null;
  }

  private static String group(Map<String, String> groups, String article) {
    String at = article;
    while (!groups.getOrDefault(at, at).equals(at)) {
      at = groups.get(at);
    }
    return at;
  }

  /** The lines that join. */
  public List<Line> joins() {
    return all.stream().filter(Line::join).toList();
  }

  /** The lines that part. */
  public List<Line> parts() {
    return all.stream().filter(line -> !line.join()).toList();
  }

  /** What was corrected of each article, in words. */
  public Map<String, List<String>> byArticle() {
    Map<String, List<String>> out = new TreeMap<>();
    for (Line line : all) {
      for (String article : List.of(line.a(), line.b())) {
        out.computeIfAbsent(article, k -> new ArrayList<>()).add(line.seenFrom(article));
      }
    }
    return out;
  }
}
