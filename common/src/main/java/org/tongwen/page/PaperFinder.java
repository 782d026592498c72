package org.tongwen.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the paper that a page is of: printed in the masthead, supplied, in the path, by its serial
 * code, by what its own articles call it.
 */
final class PaperFinder {

  private static final Pattern OWN_REPORTER =
      Pattern.compile("([\\p{IsIdeographic}]{2,6}(?:日报|晚报|都市报|晨报|商报|早报|时报|快报))(?:全媒体|首席|特派)?记者");

  private final Gazetteer gazetteer;

  PaperFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** What the page says of itself; disagreements are added to the notes. */
  Masthead masthead(
      List<Unit> units,
      Label[] labels,
      MastheadReader.Facts facts,
      List<ArticleReading> articles,
      Supplied supplied,
      List<String> notes) {
    Gazetteer.Paper coded = gazetteer.coded(facts.cnCode());
    String paper = null;
    PaperSource source = null;
    if (facts.name() != null) {
      paper = known(facts.name());
      source = PaperSource.MASTHEAD;
      if (coded != null && !coded.name().equals(paper)) {
        notes.add(
            "The masthead prints %s, its serial code %s is that of %s"
                .formatted(facts.printedName(), facts.cnCode(), coded.name()));
      }
      if (supplied.paper() != null && !known(PageText.fold(supplied.paper())).equals(paper)) {
        notes.add("The masthead prints %s, supplied was %s".formatted(paper, supplied.paper()));
      }
    } else if (supplied.paper() != null) {
      paper = known(supplied.paper());
      source = PaperSource.METADATA;
    } else if (supplied.pathPaper() != null) {
      paper = known(supplied.pathPaper());
      source = PaperSource.PATH;
    } else if (coded != null) {
      paper = coded.name();
      source = PaperSource.CN_CODE;
    } else {
      paper = ownName(units, labels, articles);
      source = paper == null ? null : PaperSource.TEXT;
    }
    String pageNo = facts.pageNo();
    if (pageNo == null) {
      String given = supplied.page() != null ? supplied.page() : supplied.pathPage();
      String normal = given == null ? null : PageNumbers.normal(given);
      pageNo = normal == null ? given : normal;
    }
    return new Masthead(
        paper,
        source,
        facts.printedName(),
        facts.cnCode(),
        Provinces.of(facts.cnCode()),
        facts.issueNo(),
        pageNo,
        facts.weekday(),
        facts.lunarText());
  }

  private String known(String name) {
    Gazetteer.Paper paper = gazetteer.named(name);
    return paper == null ? name : paper.name();
  }

  /** The paper that articles and advertisements of the page call their own; null where none do. */
  private String ownName(List<Unit> units, Label[] labels, List<ArticleReading> articles) {
    for (ArticleReading article : articles) {
      String agency = article.dateline().agency();
      boolean own = agency != null && !article.dateline().hasDay() && article.credit().isEmpty();
      if (own && PaperNames.isName(agency)) {
        return known(agency);
      }
      if (own && gazetteer.named(agency) != null) {
        return known(agency);
      }
      Matcher reporter = OWN_REPORTER.matcher(PageText.fold(article.byline()));
      if (own && reporter.find()) {
        return known(reporter.group(1));
      }
    }
    StringBuilder furniture = new StringBuilder();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.ADVERTISEMENT || labels[i] == Label.MASTHEAD) {
        furniture.append(units.get(i).text).append('\n');
      }
    }
    Gazetteer.Paper paper = gazetteer.mentioned(furniture.toString());
    return paper == null ? null : paper.name();
  }
}
