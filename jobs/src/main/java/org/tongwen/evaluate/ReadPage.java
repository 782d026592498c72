package org.tongwen.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongwen.text.Span;

/**
 * A page of the truth laid over its text.
 *
 * @param page the page
 * @param text its code points
 * @param skip which of them count neither way: headlines, captions, repeated tails, credits, jumps
 * @param owner for each the index of the article whose body it is counted in, or −1
 */
record ReadPage(TruthPage page, int[] text, boolean[] skip, int[] owner) {

  static List<ReadPage> all(Truth truth) {
    List<ReadPage> all = new ArrayList<>();
    for (TruthPage page : truth.pages()) {
      all.add(of(page, truth.texts().apply(page.name())));
    }
    return all;
  }

  static ReadPage of(TruthPage page, int[] text) {
    boolean[] skip = new boolean[text.length];
    for (TruthArticle article : page.articles()) {
      mark(article.skipSpans(), skip);
      mark(article.headlineSpans(), skip);
    }
    int[] owner = new int[text.length];
    Arrays.fill(owner, -1);
    for (int a = 0; a < page.articles().size(); a++) {
      for (Span span : page.articles().get(a).bodySpans()) {
        for (int i = span.start(); i < Math.min(span.end(), text.length); i++) {
          if (Figures.counts(text[i]) && !skip[i]) {
            owner[i] = a;
          }
        }
      }
    }
    return new ReadPage(page, text, skip, owner);
  }

  private static void mark(List<Span> spans, boolean[] marks) {
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), marks.length); i++) {
        marks[i] = true;
      }
    }
  }

  /** The letters of stretches of the page. */
  int[] letters(List<Span> spans) {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), text.length); i++) {
        out.appendCodePoint(text[i]);
      }
    }
    return Figures.letters(out.toString());
  }
}
