package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongwen.text.Normaliser;

/**
 * Joins the printed parts of articles that go on on another page (下转08版 … 上接01版). Page numbers may
 * be misprinted or lead to a page that is not there: headline, text and numbers decide together.
 * Pure and independent of the order of its input.
 */
public final class Continuations {

  /** Pairs with less evidence are not joined. */
  private static final double LEAST = 3.0;

  private static final double HEADLINE = 4.0;
  private static final double LEAST_HEADLINE = 0.45;
  private static final double NUMBER_FITS = 1.5;
  private static final double NUMBER_WRONG = -0.7;
  private static final double BOTH_MARKED = 0.8;
  private static final double COHESION = 6.0;
  private static final double OTHER_TYPESETTING = -2.0;
  private static final double SAME_PAPER = 0.5;
  private static final double SEAM_FITS = 3.0;
  private static final int MOST_COPIES = 8;
  private static final int SEAM = 500;

  private Continuations() {}

  /**
   * A printed part of an article.
   *
   * @param articleId its id
   * @param pageId the page that prints it
   * @param paper null where unknown
   * @param date day of issue, null where unknown
   * @param pageNo as printed in the masthead ({@code 1}, {@code A3}), null where unknown
   * @param article the part as read
   */
  public record Part(
      String articleId,
      String pageId,
      String paper,
      LocalDate date,
      String pageNo,
      ArticleReading article)
      implements Serializable {}

  private record Link(Part before, Part after, double score) {}

  /**
   * Joins parts of the same paper and day.
   *
   * @param parts any articles; those without a mark are left alone
   * @return for each continuation the part before it: article id to article id
   */
  public static Map<String, String> join(Collection<Part> parts) {
    Map<String, List<Part>> issues = new TreeMap<>();
    for (Part part : parts) {
      issues.computeIfAbsent(String.valueOf(part.date()), k -> new ArrayList<>()).add(part);
    }
    Map<String, String> joined = new TreeMap<>();
    for (List<Part> issue : issues.values()) {
      joinIssue(issue, joined);
    }
    return joined;
  }

  private static void joinIssue(List<Part> issue, Map<String, String> joined) {
    List<Part> goingOn = new ArrayList<>();
    for (Part part : issue) {
      if (part.article().jumpFrom() != null) {
        goingOn.add(part);
      }
    }
    List<Link> links = new ArrayList<>();
    for (Part before : issue) {
      if (before.article().jumpTo() == null || goingOn.isEmpty()) {
        continue;
      }
      List<Link> own = new ArrayList<>();
      for (Part after : goingOn) {
        double score = score(before, after);
        if (score >= LEAST) {
          own.add(new Link(before, after, score));
        }
      }
      if (own.isEmpty()) {
        continue;
      }
      List<String> copies = copies(before, issue);
      for (Link link : own) {
        double seam =
            SEAM_FITS * Seam.fit(before.article().body(), link.after().article().body(), copies);
        links.add(new Link(before, link.after(), link.score() + seam));
      }
    }
    links.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparing(link -> link.before().articleId())
            .thenComparing(link -> link.after().articleId()));
    Set<String> taken = new HashSet<>();
    for (Link link : links) {
      String before = ">" + link.before().articleId();
      String after = "<" + link.after().articleId();
      if (!taken.contains(before) && !taken.contains(after)) {
        taken.add(before);
        taken.add(after);
        joined.put(link.after().articleId(), link.before().articleId());
      }
    }
  }

  /** Texts of the day under the same headline: a whole copy shows which parts belong together. */
  private static List<String> copies(Part part, List<Part> issue) {
    Bigrams headline = headline(part.article());
    List<String> copies = new ArrayList<>();
    for (Part other : issue) {
      if (!other.articleId().equals(part.articleId())
          && copies.size() < MOST_COPIES
          && other.article().body().length() > part.article().body().length()
          && headline.overlap(headline(other.article())) >= LEAST_HEADLINE) {
        copies.add(other.article().body());
      }
    }
    return copies;
  }

  /** Evidence that one part goes on in the other. */
  private static double score(Part before, Part after) {
    if (before.pageId().equals(after.pageId())) {
      return 0;
    }
    boolean known = before.paper() != null && after.paper() != null;
    if (known && !before.paper().equals(after.paper())) {
      return 0;
    }
    ArticleReading a = before.article();
    ArticleReading b = after.article();
    double score = BOTH_MARKED + (known ? SAME_PAPER : 0);
    double alike = headlineLikeness(a, b);
    boolean named = alike >= 0;
    if (named && alike < LEAST_HEADLINE) {
      return 0;
    }
    score += named ? HEADLINE * alike : 0;
    score += number(a.jumpTo(), after.pageNo());
    score += number(b.jumpFrom(), before.pageNo());
    String end = a.body().substring(Math.max(0, a.body().length() - SEAM));
    String start = b.body().substring(0, Math.min(b.body().length(), SEAM));
    score += Math.min(1.5, COHESION * Bigrams.of(end).overlap(Bigrams.of(start)));
    if (halfWidth(a.body()) * halfWidth(b.body()) < 0) {
      score += OTHER_TYPESETTING;
    }
    return score;
  }

  private static double number(JumpMark mark, String pageNo) {
    if (mark == null || pageNo == null) {
      return 0;
    }
    if (mark.target().equals(pageNo)) {
      return NUMBER_FITS;
    }
    // A8 and 8 may be one page: papers with one section leave its letter out
    String bare = Character.isLetter(pageNo.charAt(0)) ? pageNo.substring(1) : pageNo;
    boolean sameNumber = bare.equals(Integer.toString(mark.page()));
    boolean oneHasNoLetter = bare.equals(pageNo) || mark.section().isEmpty();
    return sameNumber && oneHasNoLetter ? NUMBER_FITS : NUMBER_WRONG;
  }

  /** Share of the shorter headline that the longer one has; -1 where one is missing. */
  private static double headlineLikeness(ArticleReading a, ArticleReading b) {
    Bigrams first = headline(a);
    Bigrams second = headline(b);
    return first.size() == 0 || second.size() == 0 ? -1 : first.overlap(second);
  }

  private static Bigrams headline(ArticleReading article) {
    String headline = article.kicker() + article.headline() + article.subtitle();
    int[] letters = Normaliser.normalise(headline.codePoints().toArray()).letters();
    return Bigrams.of(new String(letters, 0, letters.length));
  }

  /** A paper's habit: 1 where commas are of half width, -1 where of full width, 0 where mixed. */
  private static int halfWidth(String text) {
    int half = Marks.count(text, ',');
    int full = Marks.count(text, '，');
    return half > 2 * full ? 1 : full > 2 * half ? -1 : 0;
  }
}
