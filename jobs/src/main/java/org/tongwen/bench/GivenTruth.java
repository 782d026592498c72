package org.tongwen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tongwen.evaluate.Truth;
import org.tongwen.evaluate.TruthArticle;
import org.tongwen.evaluate.TruthPage;
import org.tongwen.text.Span;

/** Cuts the articles out of pages whose truth is known, so that the matching is measured alone. */
public final class GivenTruth {
  private GivenTruth() {}

  /**
   * Writes the articles of a truth file as given articles, those of unknown story left out.
   *
   * @param most stops after so many
   */
  public static void write(Truth truth, long most, CorpusWriter out) {
    try {
      for (TruthPage page : truth.pages()) {
        int[] text = truth.texts().apply(page.name());
        for (TruthArticle article : page.articles()) {
          if (out.size().articles() >= most) {
            return;
          }
          StringBuilder body = new StringBuilder();
          for (Span span : article.bodySpans()) {
            body.append(new String(text, span.start(), span.length()));
          }
          if (article.story() != null && body.length() > 0) {
            out.writeArticle(
                page.name() + "-" + article.number(),
                page.truePaper(),
                page.day() == null ? page.trueDate() : page.day(),
                article.headline(),
                body.toString(),
                article.story(),
                article.how());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
