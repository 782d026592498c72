package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tongwen.align.Passage;
import org.tongwen.job.Comparison;
import org.tongwen.job.Comparison.Article;

/** Prints a comparison on a terminal, passages in two columns. */
final class ExplanationText {
  private static final int COLUMN = 46;
  private static final int LABEL = 18;

  private final PrintWriter out;
  private final Ink ink;

  ExplanationText(PrintWriter out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  void print(Comparison pair) {
    Explanation words = new Explanation(pair);
    article("A", pair.a());
    article("B", pair.b());
    heading("Verdict");
    out.println("  " + words.verdict());
    words.reasons().forEach(reason -> out.println("  - " + reason));
    heading("Measures");
    facts(words.measures());
    heading("What leads to the pair");
    facts(words.candidacy());
    passages(pair);
    if (!words.readings().isEmpty()) {
      heading("Variants in their family");
      facts(words.readings());
    }
    out.flush();
  }

  private void article(String name, Article article) {
    heading(name);
    facts(Explanation.head(article));
  }

  private void passages(Comparison pair) {
    List<Passage> passages = pair.alignment().passages();
    heading(passages.isEmpty() ? "Passages: none" : "Passages");
    int aBefore = 0;
    for (Passage passage : passages) {
      if (passage.aStart() > aBefore) {
        out.println(
            ink.faint(
                "  (%,d letters of A that are not in B)".formatted(passage.aStart() - aBefore)));
      }
      out.println(
          "  "
              + ink.faint(
                  Columns.pad("A, " + place(pair.a(), passage.aStart(), passage.aEnd()), COLUMN)
                      + " │ B, "
                      + place(pair.b(), passage.bStart(), passage.bEnd())));
      for (SideBySide.Line line :
          SideBySide.lines(SideBySide.pieces(pair.a(), pair.b(), passage), COLUMN, ink)) {
        out.println(
            "  "
                + line.a()
                + " ".repeat(Math.max(0, COLUMN - line.widthOfA()))
                + ink.faint(" │ ")
                + line.b());
      }
      out.println();
      aBefore = passage.aEnd();
    }
    if (!passages.isEmpty() && aBefore < pair.a().letters().length) {
      out.println(
          ink.faint(
              "  (%,d letters of A that are not in B)"
                  .formatted(pair.a().letters().length - aBefore)));
    }
  }

  private static String place(Article article, int from, int to) {
    return "code points %,d–%,d".formatted(article.offsets()[from], article.offsets()[to - 1] + 1);
  }

  private void facts(List<Explanation.Fact> facts) {
    for (Explanation.Fact fact : facts) {
      out.println("  " + ink.faint(Columns.pad(fact.about(), LABEL)) + fact.said());
    }
  }

  private void heading(String name) {
    out.println();
    out.println(ink.bold(name));
  }
}
