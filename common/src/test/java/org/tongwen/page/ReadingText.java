package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/** A reading as a text for people, to stand beside the page in a fixture. */
final class ReadingText {

  private ReadingText() {}

  static String of(String page) {
    PageReading reading = new PageReader(Gazetteer.EMPTY).read(page, Supplied.NOTHING);
    int[] codePoints = page.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    Masthead masthead = reading.masthead();
    line(text, "paper", masthead.paper());
    line(text, "code", masthead.cnCode());
    line(text, "issue", masthead.issueNo());
    line(text, "page", masthead.pageNo());
    line(text, "lunar", masthead.lunar());
    line(text, "date", reading.issueDate() == null ? null : reading.issueDate().date().toString());
    reading.notes().forEach(note -> line(text, "note", note));
    for (ArticleReading article : reading.articles()) {
      text.append("article\n");
      line(text, "  kicker", article.kicker());
      line(text, "  headline", article.headline());
      line(text, "  subtitle", article.subtitle());
      line(text, "  by", article.byline());
      line(text, "  dateline", dateline(article.dateline()));
      line(text, "  from", article.jumpFrom() == null ? null : article.jumpFrom().target());
      for (String paragraph : article.body().split("\n", -1)) {
        line(text, "  body", paragraph);
      }
      line(text, "  to", article.jumpTo() == null ? null : article.jumpTo().target());
      line(text, "  credit", article.credit());
      others(text, reading, codePoints, article.seq());
    }
    others(text, reading, codePoints, -1);
    return text.toString();
  }

  private static void others(
      StringBuilder text, PageReading reading, int[] codePoints, int article) {
    List<PartKind> told =
        List.of(
            PartKind.BODY, PartKind.HEADLINE, PartKind.MASTHEAD, PartKind.JUMP, PartKind.CREDIT);
    for (PagePart part : reading.parts()) {
      if (part.article() == article && !told.contains(part.kind())) {
        String words = part.span().of(codePoints).strip().replaceAll("\\s*\n\\s*", " / ");
        line(text, (article < 0 ? "" : "  ") + part.kind().code(), words);
      }
    }
  }

  private static String dateline(Dateline dateline) {
    List<String> words = new ArrayList<>();
    if (dateline.agency() != null) {
      words.add(dateline.agency());
    }
    if (dateline.place() != null) {
      words.add(dateline.place());
    }
    if (dateline.hasDay()) {
      words.add((dateline.month() > 0 ? dateline.month() + "-" : "") + dateline.day());
    }
    return String.join(" ", words);
  }

  private static void line(StringBuilder text, String name, String value) {
    if (value != null && !value.isBlank()) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }

  /** The text under the given spans of a page. */
  static String under(List<Span> spans, int[] codePoints) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.of(codePoints)));
    return text.toString();
  }
}
