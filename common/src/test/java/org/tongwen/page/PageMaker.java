package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongwen.page.MadePage.Role;

/**
 * Sets articles on pages as papers of many habits do: paragraphs indented, parted or broken to
 * columns; headlines marked or not, with lines over and under them; headings in texts; articles
 * with and without datelines; notices, poems and interviews between; columns that break a text.
 * Every habit is drawn by itself, so that all of them meet.
 */
final class PageMaker {

  private static final String[] MARKS = {"", "", "", "", "**", "**", "【", "## ", "centred", "none"};
  private static final String[] HEADINGS = {"", "", "**", "【", "number", "like"};

  /** So many of a page's articles have datelines where all might. */
  private static final double SURELY_DATED = 0.9;

  private static final int LONGEST_HEADING = 13;
  private static final int LONGEST_LINE_OF_VERSE = 12;

  private final Random random;
  private final PageWords words;
  private final ArticleDeck deck;

  // ---- the habits of the page that is being made ----
  private MadePage page;
  private Typesetter setter;
  private int between;
  private String mark;
  private double dated;
  private double headings;
  private double moreHeads;
  private double inserted;
  private double others;
  private double borrowed;
  private double alike;
  private double columned;
  private double briefTitles;
  private GivenArticle last;
  private GivenArticle before;
  private int next;

  PageMaker(List<GivenArticle> articles, long seed) {
    this.random = new Random(seed);
    this.deck = new ArticleDeck(articles, random);
    this.words = new PageWords(random);
  }

  /** Another page. */
  MadePage make() {
    page = new MadePage();
    next = 0;
    int width = random.nextInt(3) == 0 ? 13 + random.nextInt(14) : 0;
    String indent = random.nextInt(5) == 0 ? "" : random.nextInt(5) == 0 ? "    " : "　　";
    boolean parted = random.nextInt(3) == 0;
    indent = parted && random.nextInt(4) > 0 ? "" : indent;
    between = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
    mark = oneOf(MARKS);
    String heading = oneOf(HEADINGS);
    dated = oneOf(0.0, 0.0, 0.25, 0.5, 0.75, 0.9, 1.0, 1.0);
    dated = mark.equals("none") ? Math.max(dated, 0.8) : dated;
    headings = mark.equals("none") ? 0 : oneOf(0.0, 0.0, 0.3, 0.5);
    moreHeads = oneOf(0.0, 0.0, 0.5);
    inserted = oneOf(0.0, 0.0, 0.5);
    others = oneOf(0.0, 0.0, 0.4);
    borrowed = oneOf(0.0, 0.0, 0.6);
    double split = oneOf(0.0, 0.0, 0.0, 0.2);
    alike = oneOf(0.0, 0.0, 0.5);
    columned = oneOf(0.0, 0.0, 0.5);
    briefTitles = oneOf(0.0, 0.0, 0.4);
    last = null;
    before = null;
    int misread = oneOf(0, 0, 0, 0, 100, 50, 25);
    boolean columns = random.nextInt(3) == 0;
    setter = new Typesetter(page, random, indent, parted, width, mark, heading, split);
    if (random.nextInt(2) == 0) {
      page.put(words.masthead());
    }
    int n = 3 + random.nextInt(4);
    int torn = random.nextInt(3) == 0 ? 3 : 2;
    int begins = columns ? random.nextInt(n - torn + 1) : -1;
    while (next < n) {
      if (next == begins) {
        tornTogether(torn);
      } else if (random.nextDouble() < others) {
        otherKind();
      } else {
        whole(article());
      }
      if (random.nextDouble() < inserted) {
        insert();
      }
    }
    page.misread(misread, random);
    return page;
  }

  @SafeVarargs
  private <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  private GivenArticle article() {
    boolean like = last != null && random.nextDouble() < alike;
    before = last;
    last = like ? deck.nextLike(last, keepsHeadings()) : deck.next(keepsHeadings());
    return last;
  }

  /** An article of three paragraphs or more. */
  private GivenArticle longArticle() {
    GivenArticle article = article();
    while (article.paragraphs().size() < 3) {
      article = article();
    }
    return article;
  }

  /** Stories under one dateline, with headings like headlines, are told apart by the datelines. */
  private boolean keepsHeadings() {
    return dated >= SURELY_DATED;
  }

  // ---- articles ----

  private void whole(GivenArticle article) {
    boolean brief = random.nextDouble() < briefTitles;
    begin(brief ? words.title(article.text(), article.headline()) : article.headline());
    List<String> paragraphs = opened(article);
    if (random.nextDouble() < borrowed) {
      List<String> other =
          (before != null && random.nextBoolean()
                  ? deck.nextLike(before, keepsHeadings())
                  : deck.next(keepsHeadings()))
              .paragraphs();
      paragraphs.add(
          1 + random.nextInt(paragraphs.size()), other.get(random.nextInt(other.size())));
    }
    texts(paragraphs, 0, paragraphs.size());
    next++;
  }

  /** The paragraphs, with a dateline or without. */
  private List<String> opened(GivenArticle article) {
    List<String> paragraphs = new ArrayList<>(article.paragraphs());
    if (random.nextDouble() < dated) {
      paragraphs.set(0, words.dateline() + paragraphs.get(0));
    }
    return paragraphs;
  }

  private void begin(String headline) {
    if (page.length() > 0) {
      page.put("\n".repeat(between));
    }
    if (mark.equals("none")) {
      return;
    }
    if (random.nextDouble() < columned) {
      setter.line(words.column(), next, Role.HEADLINE);
    }
    boolean more = random.nextDouble() < moreHeads;
    if (more && random.nextBoolean()) {
      setter.line(words.kicker(), next, Role.HEADLINE);
    }
    String close = mark.equals("【") ? "】" : mark.equals("**") ? "**" : "";
    page.put(mark.equals("centred") ? "　".repeat(3 + random.nextInt(5)) : mark);
    boolean two = mark.isEmpty() && headline.length() > 16 && random.nextInt(6) == 0;
    int cut = two ? 7 + random.nextInt(headline.length() - 13) : headline.length();
    page.put(headline.substring(0, cut), next, Role.HEADLINE);
    if (two) {
      page.put("\n");
      page.put(headline.substring(cut), next, Role.HEADLINE);
    }
    page.put(close);
    setter.end();
    if (more && random.nextInt(3) == 0) {
      setter.line("——" + words.kicker(), next, Role.HEADLINE);
    }
  }

  private void texts(List<String> paragraphs, int from, int to) {
    for (int k = from; k < to; k++) {
      if (k > 0 && random.nextDouble() < headings) {
        heading(paragraphs.get(k));
      }
      if (GivenArticle.endsSentence(paragraphs.get(k))) {
        setter.paragraph(paragraphs.get(k), next, true);
        setter.end();
      } else {
        setter.heading(paragraphs.get(k), next);
      }
    }
  }

  private void heading(String text) {
    setter.heading(words.heading(text, LONGEST_HEADING), next);
  }

  // ---- columns that break a text ----

  /** Two or three articles: the first, and of the others any, go on after all have begun. */
  private void tornTogether(int n) {
    int first = next;
    List<GivenArticle> articles = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    int[] at = new int[n];
    int[] cut = new int[n];
    int whole = random.nextInt(3);
    for (int k = 0; k < n; k++) {
      articles.add(longArticle());
      texts.add(opened(articles.get(k)));
      at[k] = 1 + random.nextInt(texts.get(k).size() - 1);
      String paragraph = texts.get(k).get(at[k]);
      boolean ends = whole == 0 || whole == 1 && random.nextBoolean();
      cut[k] = ends || paragraph.length() < 30 ? 0 : cut(paragraph);
      if (k > 0 && random.nextBoolean()) {
        at[k] = texts.get(k).size();
        cut[k] = 0;
      }
    }
    boolean gap = setter.parted() || random.nextBoolean();
    for (int k = 0; k < n; k++) {
      next = first + k;
      begin(articles.get(k).headline());
      texts(texts.get(k), 0, at[k]);
      if (cut[k] > 0) {
        setter.paragraph(texts.get(k).get(at[k]).substring(0, cut[k]), next, true);
        page.put(gap ? "\n\n" : "\n");
      }
    }
    for (int k = 0; k < n; k++) {
      next = first + k;
      if (cut[k] > 0) {
        setter.paragraph(texts.get(k).get(at[k]).substring(cut[k]), next, false);
        setter.end();
      }
      texts(texts.get(k), cut[k] > 0 ? at[k] + 1 : at[k], texts.get(k).size());
    }
    next = first + n;
  }

  /** Where a column ends inside a paragraph: anywhere, after a sentence, or after a full line. */
  private int cut(String paragraph) {
    int cut = 10 + random.nextInt(paragraph.length() - 20);
    if (setter.width() > 0) {
      return Math.max(
          setter.width() - 2, cut / setter.width() * setter.width() - setter.indent().length());
    }
    int sentence = paragraph.indexOf('。', cut) + 1;
    return random.nextBoolean() && sentence > 0 && sentence < paragraph.length() ? sentence : cut;
  }

  private void otherKind() {
    GivenArticle article = article();
    begin(article.headline());
    if (random.nextBoolean()) {
      interview(article.paragraphs());
    } else {
      poem(article.text());
    }
    next++;
  }

  private void interview(List<String> paragraphs) {
    String[] who = words.speakers();
    boolean bold = random.nextInt(3) == 0;
    setter.paragraph(paragraphs.get(0), next, true);
    setter.end();
    for (int k = 1; k < paragraphs.size(); k++) {
      String question = words.question(paragraphs.get(k));
      page.put(bold ? "**" : "");
      setter.paragraph(bold ? question : who[0] + question, next, !bold);
      page.put(bold ? "**" : "");
      setter.end();
      setter.paragraph(bold ? paragraphs.get(k) : who[1] + paragraphs.get(k), next, true);
      setter.end();
    }
  }

  private void poem(String text) {
    if (random.nextBoolean()) {
      setter.line((setter.indent().isEmpty() ? "" : "　　　　　") + words.person(), next, Role.EITHER);
    }
    int lines = 0;
    for (String clause : text.split("[^\\p{IsIdeographic}]+")) {
      if (clause.length() >= 4 && clause.length() <= LONGEST_LINE_OF_VERSE && lines < 16) {
        page.put(setter.indent());
        page.put(clause, next, Role.BODY);
        page.put(++lines % 4 == 0 ? "\n\n" : "\n");
      }
    }
    page.put("\n");
  }

  private void insert() {
    for (String line : words.notice()) {
      page.put(line);
      setter.end();
    }
  }
}
