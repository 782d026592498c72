package org.tongwen.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tongwen.evaluate.Predicted.Article;
import org.tongwen.text.Span;

/**
 * Articles: their bodies cut right, their heads read right, their parts linked, their families
 * found. Articles of fewer than 40 characters are not scored.
 */
final class ArticleFigures {
  /** Articles with fewer characters are not scored as articles. */
  private static final int SHORT = 40;

  /** Overlap over union from which an article counts as found. */
  private static final double FOUND = .9;

  private final Predicted predicted;
  private final Map<String, List<Article>> byPage = new HashMap<>();
  private final Map<String, String> familyTruth = new LinkedHashMap<>();
  private final Map<String, String> familyPredicted = new LinkedHashMap<>();
  private final Map<String, String> truthOf = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Map<String, int[]> fields = new LinkedHashMap<>();

  private double precisionSum;
  private double recallSum;
  private long bodies;
  private long noise;
  private long wanted;
  private long found;
  private long said;
  private long heads;
  private long rightHeads;

  ArticleFigures(Predicted predicted) {
    this.predicted = predicted;
    for (Article article : predicted.articles()) {
      byPage.computeIfAbsent(article.pageId(), p -> new ArrayList<>()).add(article);
    }
    for (String field : List.of("agency", "place", "date")) {
      fields.put(field, new int[2]);
    }
  }

  /** Takes a page in; pages come in the order of the truth. */
  void add(ReadPage read) {
    Predicted.Page page = predicted.pages().get(read.page().name());
    List<Article> articles =
        page == null ? List.of() : byPage.getOrDefault(page.pageId(), List.of());
    Overlaps overlaps = Overlaps.of(read, articles);
    precisionSum += overlaps.precisionSum;
    recallSum += overlaps.recallSum;
    bodies += overlaps.bodies;
    noise += overlaps.noise;
    boolean[] isShort = new boolean[read.page().articles().size()];
    for (int t = 0; t < isShort.length; t++) {
      isShort[t] = Math.min(overlaps.truthSizes[t], length(read.page().articles().get(t))) < SHORT;
    }
    for (int g = 0; g < articles.size(); g++) {
      said += overlaps.saidSizes[g] >= SHORT && !ofShort(overlaps, isShort, g) ? 1 : 0;
    }
    for (int t = 0; t < isShort.length; t++) {
      if (!isShort[t]) {
        score(read, t, articles, overlaps);
      }
    }
  }

  private static boolean ofShort(Overlaps overlaps, boolean[] isShort, int g) {
    for (int t = 0; t < isShort.length; t++) {
      int both = overlaps.both[t][g];
      if (isShort[t] && both > 0 && both >= .5 * overlaps.saidSizes[g]) {
        return true;
      }
    }
    return false;
  }

  /** Characters that an article has of its stories, or of its body where those are not known. */
  private static int length(TruthArticle article) {
    return article.origins().isEmpty()
        ? article.bodySpans().stream().mapToInt(Span::length).sum()
        : article.origins().stream().mapToInt(o -> o.end() - o.start()).sum();
  }

  private void score(ReadPage read, int t, List<Article> articles, Overlaps overlaps) {
    TruthArticle truth = read.page().articles().get(t);
    String key = read.page().key(truth);
    wanted++;
    counted.add(key);
    int best = -1;
    double bestShare = 0;
    for (int g = 0; g < articles.size(); g++) {
      int both = overlaps.both[t][g];
      double share =
          (double) both / Math.max(1, overlaps.truthSizes[t] + overlaps.saidSizes[g] - both);
      if (share > bestShare) {
        best = g;
        bestShare = share;
      }
    }
    boolean ok = bestShare >= FOUND;
    found += ok ? 1 : 0;
    Article article = best < 0 ? null : articles.get(best);
    if (article != null) {
      truthOf.putIfAbsent(article.articleId(), key);
    }
    if (ok) {
      head(read, truth, Objects.requireNonNull(article));
    }
    if (truth.story() != null) {
      familyTruth.put(key, truth.story());
      String alone = "alone " + (article == null ? key : article.articleId());
      familyPredicted.put(
          key,
          article == null ? alone : predicted.families().getOrDefault(article.articleId(), alone));
    }
  }

  private void head(ReadPage read, TruthArticle truth, Article article) {
    if (truth.headline() != null && !truth.headline().isEmpty()) {
      heads++;
      rightHeads += rightHeadline(read, truth, article) ? 1 : 0;
    }
    field("agency", truth.agency(), article.agency());
    field("place", truth.place(), article.place());
    field("date", truth.date(), article.date());
  }

  private void field(String name, String wanted, String said) {
    if (wanted != null && !wanted.isEmpty()) {
      int[] counts = fields.get(name);
      counts[0]++;
      counts[1] += wanted.equals(said) ? 1 : 0;
    }
  }

  private static boolean rightHeadline(ReadPage read, TruthArticle truth, Article article) {
    String kicker = Objects.requireNonNullElse(article.kicker(), "");
    String headline = Objects.requireNonNullElse(article.headline(), "");
    String subtitle = Objects.requireNonNullElse(article.subtitle(), "");
    List<int[]> said =
        List.of(
            Figures.letters(headline),
            Figures.letters(kicker + headline),
            Figures.letters(headline + subtitle),
            Figures.letters(kicker + headline + subtitle));
    for (int[] want :
        List.of(read.letters(truth.headlineSpans()), Figures.letters(truth.headline()))) {
      int allowed = Math.max(1, want.length / 10);
      if (want.length > 0 && said.stream().anyMatch(s -> Figures.distance(want, s) <= allowed)) {
        return true;
      }
    }
    return false;
  }

  void figures(Truth truth, Map<String, Double> figures) {
    double precision = precisionSum / Math.max(1, bodies + noise);
    figures.put("article_char_bcubed_f1", Figures.f1(precision, recallSum / Math.max(1, bodies)));
    figures.put(
        "article_f1_iou90", Figures.f1(Figures.share(found, said), Figures.share(found, wanted)));
    figures.put("headline", Figures.share(rightHeads, heads));
    fields.forEach(
        (name, counts) -> {
          if (counts[0] > 0) {
            figures.put("dateline_" + name, Figures.share(counts[1], counts[0]));
          }
        });
    continuations(truth, figures);
    if (!familyTruth.isEmpty()) {
      Figures.Pair families =
          Figures.bcubed(List.copyOf(familyTruth.values()), List.copyOf(familyPredicted.values()));
      figures.put("family_bcubed_precision", families.precision());
      figures.put("family_bcubed_recall", families.recall());
      figures.put("family_bcubed_f1", families.f1());
    }
  }

  /** Is each part of a continued article linked to the one before it? */
  private void continuations(Truth truth, Map<String, Double> figures) {
    Map<List<String>, String> parts = new HashMap<>();
    for (TruthPage page : truth.pages()) {
      for (TruthArticle article : page.articles()) {
        if (article.jumpTo() != null) {
          parts.put(place(page, page.pageNo(), article), page.key(article));
        }
      }
    }
    Set<List<String>> links = new LinkedHashSet<>();
    for (TruthPage page : truth.pages()) {
      for (TruthArticle article : page.articles()) {
        if (article.jumpFrom() != null) {
          String part = page.key(article);
          String before = parts.get(place(page, article.jumpFrom(), article));
          if (before != null && counted.contains(part) && counted.contains(before)) {
            links.add(List.of(part, before));
          }
        }
      }
    }
    if (links.isEmpty()) {
      return;
    }
    Set<List<String>> said = new HashSet<>();
    for (Article article : predicted.articles()) {
      String part = truthOf.get(article.articleId());
      String before = article.continues() == null ? null : truthOf.get(article.continues());
      if (part != null && before != null) {
        said.add(List.of(part, before));
      }
    }
    long right = links.stream().filter(said::contains).count();
    figures.put(
        "continuation_f1",
        Figures.f1(Figures.share(right, said.size()), Figures.share(right, links.size())));
  }

  private static List<String> place(TruthPage page, String number, TruthArticle article) {
    return Arrays.asList(page.truePaper(), page.day(), number, article.story());
  }

  /** The family that is said of each scored article, by its key. */
  Map<String, String> familyPredicted() {
    return familyPredicted;
  }
}
