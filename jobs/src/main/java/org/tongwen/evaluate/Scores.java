package org.tongwen.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores what the tables say against the truth: each figure by its name, between 0 and 1. */
public final class Scores {
  /** What each figure is, in a phrase, in the order in which they are told. */
  public static final Map<String, String> ABOUT = about();

  private Scores() {}

  /**
   * The figures that the truth allows, in the order of {@link #ABOUT}.
   *
   * @throws org.tongwen.error.TongwenException if the text of a page cannot be read
   */
  public static Map<String, Double> of(Truth truth, Predicted predicted) {
    Map<String, Double> figures = new LinkedHashMap<>();
    List<ReadPage> pages = ReadPage.all(truth);
    PageFigures.add(truth, predicted, figures);
    ArticleFigures articles = new ArticleFigures(predicted);
    pages.forEach(articles::add);
    articles.figures(truth, figures);
    new PassageFigures(truth, predicted, pages).figures(predicted.passages(), figures);
    ConsensusFigure.add(truth, predicted, pages, articles.familyPredicted(), figures);
    return figures;
  }

  private static Map<String, String> about() {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("pages_read", "pages of the truth that are in the warehouse");
    about.put("page_paper", "pages with the right paper");
    about.put("page_date", "pages that print a date, with the right one");
    about.put("page_undated", "pages that print no date, with the right one");
    about.put("article_char_bcubed_f1", "characters of bodies with the right companions (B-cubed)");
    about.put("article_f1_iou90", "articles found: 90 % of overlap over union");
    about.put("headline", "found articles with the right headline");
    about.put("dateline_agency", "found articles with the right agency");
    about.put("dateline_place", "found articles with the right place");
    about.put("dateline_date", "found articles with the right day");
    about.put("continuation_f1", "parts linked to the part before");
    about.put("family_bcubed_precision", "companions in families that belong there (B-cubed)");
    about.put("family_bcubed_recall", "companions that are in the family (B-cubed)");
    about.put("family_bcubed_f1", "both together");
    about.put("passage_char_precision", "characters claimed as printed elsewhere that are");
    about.put("passage_char_recall", "characters printed elsewhere that are claimed");
    about.put("passage_char_f1", "both together");
    about.put("passage_link_precision", "linked stretches that are the same text");
    about.put(
        "consensus_error_ratio", "errors of repaired texts over those of copies: less is better");
    return about;
  }
}
