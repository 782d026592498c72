package org.tongwen.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongwen.page.LogisticRegression.Case;
import org.tongwen.page.MadePage.Role;

/**
 * Makes the weights of {@link Weights}: {@code FitWeights ARTICLES.txt weights.txt [PAGES [rests]]}
 * sets the articles (as {@link GivenArticle#read} wants them) on pages, asks the reader's own
 * classes for the signals of each place where it has to decide, and fits what they weigh; with
 * {@code rests} only what {@link Weave} weighs, and the other lines of the file stay. Which ways to
 * give paragraphs to articles are weighed depends on the weights before, on pages that the other
 * weights have divided: run it a second time with the new weights on the class path. Take other
 * articles than {@link CommonPairsMaker} has seen: its topics part those better than any others.
 */
final class FitWeights {

  private static final int PAGES = 12_000;

  private final boolean restsOnly;
  private final Map<String, List<Case>> cases = new TreeMap<>();
  private final Map<String, List<String>> signals = new TreeMap<>();

  private MadePage page;
  private List<Unit> units;
  private Label[] fixed;
  private Features features;

  private FitWeights(boolean restsOnly) {
    this.restsOnly = restsOnly;
    if (!restsOnly) {
      Turns.KINDS.forEach(kind -> signals.put(kind, Turns.SIGNALS));
      signals.put("start", Starts.SIGNALS);
    }
    signals.put("rests", RestSignals.ALL);
    signals.keySet().forEach(name -> cases.put(name, new ArrayList<>()));
  }

  private void add(MadePage made) {
    page = made;
    PageText text = new PageText(made.text().codePoints().toArray());
    List<Unit> lines = Layout.units(text);
    Inserts.Sorted sorted = Inserts.sort(lines, MastheadReader.read(lines, text).lines());
    units = sorted.units();
    fixed = sorted.fixed();
    features = new Features(units, fixed);
    PageContext context = new PageContext(units, fixed, features);
    if (!restsOnly) {
      addTurns(new Turns(units, fixed, features, context));
      addStarts(new Starts(units, fixed, features, context));
    }
    addRests();
  }

  private void add(String name, double[] known, boolean yes) {
    cases.get(name).add(new Case(known, yes));
  }

  private void addTurns(Turns turns) {
    boolean text = false;
    for (int h = 0; h + 1 < units.size(); h++) {
      int i = h + 1;
      text |= fixed[h] == null && !features.headlike[h];
      if (text
          && fixed[h] == null
          && fixed[i] == null
          && !features.headlike[i]
          && turns.isTurn(h, i)
          && page.role(units.get(h)) != Role.EITHER
          && page.role(units.get(i)) != Role.EITHER) {
        boolean yes =
            page.role(units.get(h)) == Role.HEADLINE
                && page.role(units.get(i)) == Role.BODY
                && page.article(units.get(h)) == page.article(units.get(i));
        add(turns.kind(h), turns.signals(h, i), yes);
      }
    }
  }

  private void addStarts(Starts starts) {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      int open = features.openBefore[i];
      int article = page.article(units.get(i));
      if (fixed[i] == null
          && open >= 0
          && starts.mayStart(i)
          && article >= 0
          && page.article(units.get(open)) >= 0) {
        boolean other = article != page.article(units.get(open));
        if (!other || !seen.contains(article)) { // what goes on after a column break is no start
          add("start", starts.signals(i), other);
        }
      }
      seen.add(article);
    }
  }

  private void addRests() {
    Label[] labels = Segmenter.label(units, fixed);
    List<Draft> drafts = Draft.collect(labels);
    if (drafts.size() < 2) {
      return;
    }
    Columns columns = new Columns(drafts, units, labels);
    columns.mendLines();
    Weave weave = columns.weave();
    int[] asItReads = weave.asItReads();
    int[] truth = truth(drafts, asItReads.length);
    List<double[]> options = new ArrayList<>();
    int right = Case.NONE;
    boolean found = Arrays.equals(truth, asItReads);
    for (int[] way : weave.ways(Margin.NONE)) {
      if (Arrays.equals(way, truth) && !found) {
        found = true;
        right = options.size();
      }
      if (!Arrays.equals(way, asItReads)) {
        options.add(weave.signals(way));
      }
    }
    if (!found && weave.isPossible(truth)) {
      found = true;
      right = options.size();
      options.add(weave.signals(truth));
    }
    if (found && !options.isEmpty()) {
      cases.get("rests").add(new Case(options, right));
    }
  }

  /** The draft that each paragraph belongs to. */
  private int[] truth(List<Draft> drafts, int n) {
    int[] truth = new int[n];
    int at = 0;
    for (int d = 0; d < drafts.size(); d++) {
      for (int k = 0; k < drafts.get(d).body.size(); k++) {
        truth[at++] = owner(drafts, d, article(drafts.get(d), k));
      }
    }
    return truth;
  }

  /** The first draft that begins with an article, or the one that a paragraph of it stands in. */
  private int owner(List<Draft> drafts, int home, int article) {
    for (int d = 0; d < home && article >= 0; d++) {
      if (article(drafts.get(d), 0) == article) {
        return d;
      }
    }
    return home;
  }

  private int article(Draft draft, int k) {
    return page.article(units.get(draft.body.get(k)));
  }

  private List<String> lines(int pages, FitWeights others) {
    List<String> lines = new ArrayList<>();
    lines.add("# What the signals weigh where the page reader decides, made by FitWeights");
    for (String name : cases.keySet()) {
      double[] weights = LogisticRegression.fit(cases.get(name));
      lines.add(
          String.format(
              Locale.ROOT,
              "# %s: %,d places on %,d pages; of other pages %.2f %% wrong",
              name,
              cases.get(name).size(),
              pages,
              100 * wrong(weights, others.cases.get(name))));
      for (int k = 0; k < weights.length; k++) {
        String signal = k + 1 < weights.length ? signals.get(name).get(k) : Weights.BIAS;
        lines.add(String.format(Locale.ROOT, "%s %s %.3f", name, signal, weights[k]));
      }
    }
    return lines;
  }

  private static double wrong(double[] weights, List<Case> cases) {
    int wrong = 0;
    for (Case one : cases) {
      double[] odds = LogisticRegression.odds(one, weights);
      int best = Case.NONE;
      for (int o = 0; o < odds.length; o++) {
        best = odds[o] > (best == Case.NONE ? 0 : odds[best]) ? o : best;
      }
      wrong += best == one.right() ? 0 : 1;
    }
    return (double) wrong / cases.size();
  }

  public static void main(String[] args) throws IOException {
    List<GivenArticle> articles = GivenArticle.read(Path.of(args[0]));
    int pages = args.length > 2 ? Integer.parseInt(args[2]) : PAGES;
    int own = articles.size() * 4 / 5;
    boolean restsOnly = args.length > 3;
    FitWeights fit = made(articles.subList(0, own), pages, restsOnly);
    FitWeights others = made(articles.subList(own, articles.size()), pages / 5, restsOnly);
    Path file = Path.of(args[1]);
    List<String> lines = fit.lines(pages, others);
    if (restsOnly && Files.exists(file)) {
      Files.readAllLines(file).stream()
          .skip(1)
          .filter(line -> !line.startsWith("rests ") && !line.startsWith("# rests"))
          .forEach(lines::add);
    }
    Files.write(file, lines);
  }

  private static FitWeights made(List<GivenArticle> articles, int pages, boolean restsOnly) {
    FitWeights fit = new FitWeights(restsOnly);
    PageMaker maker = new PageMaker(articles, 7);
    for (int k = 0; k < pages; k++) {
      fit.add(maker.make());
    }
    return fit;
  }
}
