package org.tongwen.cli;

import java.util.List;
import org.tongwen.align.Passage;
import org.tongwen.job.Comparison;
import org.tongwen.job.Comparison.Article;

/**
 * A comparison as a page that opens from disk: one file, no script, nothing from elsewhere. All
 * that comes from newspapers is escaped.
 */
final class ExplanationPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8886; --old: #1a7f3726; --new: #cf222e26; }
      body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
             max-width: 72rem; margin: 0 auto; padding: 1rem; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; }
      dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
      .passage { border-top: 1px solid var(--line); padding: .6rem 0; }
      .place { font-size: .8rem; opacity: .7; }
      ins, del { text-decoration: none; border-bottom: 2px solid; }
      del { background: var(--old); } ins { background: var(--new); }
      @media (max-width: 40rem) { .two { grid-template-columns: 1fr; } }
      """;

  private ExplanationPage() {}

  /** The page. */
  static String of(Comparison pair) {
    Explanation words = new Explanation(pair);
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escaped(title(pair)))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title(pair)))
        .append("</h1>\n<div lang=\"en\">\n<div class=\"two\">\n");
    article(out, "A", pair.a());
    article(out, "B", pair.b());
    out.append("</div>\n<h2>Verdict</h2>\n<p>")
        .append(escaped(words.verdict()))
        .append("</p>\n<ul>\n");
    words.reasons().forEach(r -> out.append("<li>").append(escaped(r)).append("</li>\n"));
    out.append("</ul>\n<h2>Measures</h2>\n");
    facts(out, words.measures());
    out.append("<h2>What leads to the pair</h2>\n");
    facts(out, words.candidacy());
    out.append("</div>\n<h2 lang=\"en\">Passages</h2>\n");
    if (pair.alignment().passages().isEmpty()) {
      out.append("<p lang=\"en\">None.</p>\n");
    }
    for (Passage passage : pair.alignment().passages()) {
      passage(out, pair, passage);
    }
    List<Explanation.Fact> readings = words.readings();
    if (!readings.isEmpty()) {
      out.append("<h2 lang=\"en\">Variants in their family</h2>\n");
      facts(out, readings);
    }
    return out.append("</body>\n</html>\n").toString();
  }

  private static String title(Comparison pair) {
    return name(pair.a()) + " / " + name(pair.b());
  }

  private static String name(Article article) {
    String paper = article.paper() == null ? "?" : article.paper();
    String date = article.date() == null ? "?" : article.date().toString();
    return paper + " " + date;
  }

  private static void article(StringBuilder out, String name, Article article) {
    out.append("<section>\n<h2>").append(name).append("</h2>\n");
    facts(out, Explanation.head(article));
    out.append("</section>\n");
  }

  private static void facts(StringBuilder out, List<Explanation.Fact> facts) {
    out.append("<dl>\n");
    for (Explanation.Fact fact : facts) {
      out.append("<dt>")
          .append(escaped(fact.about()))
          .append("</dt><dd>")
          .append(escaped(fact.said()))
          .append("</dd>\n");
    }
    out.append("</dl>\n");
  }

  private static void passage(StringBuilder out, Comparison pair, Passage passage) {
    List<SideBySide.Piece> pieces = SideBySide.pieces(pair.a(), pair.b(), passage);
    out.append("<div class=\"passage two\">\n<div>");
    place(out, "A", pair.a(), passage.aStart(), passage.aEnd());
    pieces.forEach(p -> piece(out, p.a(), p.same(), "del"));
    out.append("</div>\n<div>");
    place(out, "B", pair.b(), passage.bStart(), passage.bEnd());
    pieces.forEach(p -> piece(out, p.b(), p.same(), "ins"));
    out.append("</div>\n</div>\n");
  }

  private static void place(StringBuilder out, String name, Article article, int from, int to) {
    out.append("<div class=\"place\" lang=\"en\">")
        .append(name)
        .append(
            ", code points %,d–%,d"
                .formatted(article.offsets()[from], article.offsets()[to - 1] + 1))
        .append("</div>");
  }

  private static void piece(StringBuilder out, String text, boolean same, String mark) {
    if (same || text.isEmpty()) {
      out.append(escaped(text));
    } else {
      out.append('<').append(mark).append('>').append(escaped(text));
      out.append("</").append(mark).append('>');
    }
  }

  /** Text that a page may show: none of its characters is taken for markup. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
