package org.tongwen.evaluate;

import java.util.Map;
import java.util.Objects;

/** Pages: read at all, of the right paper, of the right day. */
final class PageFigures {
  private PageFigures() {}

  static void add(Truth truth, Predicted predicted, Map<String, Double> figures) {
    long read = 0;
    long papers = 0;
    long rightPapers = 0;
    long dates = 0;
    long rightDates = 0;
    long undated = 0;
    long rightUndated = 0;
    for (TruthPage page : truth.pages()) {
      Predicted.Page said = predicted.pages().get(page.name());
      String paper = said == null ? null : said.paper();
      String date = said == null ? null : said.date();
      read += said == null ? 0 : 1;
      if (page.paper() != null && !page.paper().isEmpty()) {
        papers++;
        rightPapers += page.paper().equals(paper) ? 1 : 0;
      }
      if (page.date() != null) {
        dates++;
        rightDates += page.date().equals(date) ? 1 : 0;
      } else if (page.trueDate() != null) {
        undated++;
        rightUndated += Objects.equals(page.trueDate(), date) ? 1 : 0;
      }
    }
    figures.put("pages_read", Figures.share(read, truth.pages().size()));
    if (papers > 0) {
      figures.put("page_paper", Figures.share(rightPapers, papers));
    }
    if (dates > 0) {
      figures.put("page_date", Figures.share(rightDates, dates));
    }
    if (undated > 0) {
      figures.put("page_undated", Figures.share(rightUndated, undated));
    }
  }
}
