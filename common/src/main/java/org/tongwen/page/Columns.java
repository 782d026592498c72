package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends articles that a column break parts: the text stops inside a sentence, another article
 * follows, and after it the first one goes on. Where it goes on is told by its words: the rest has
 * more in common with the broken article than with the one that it stands in.
 */
final class Columns {

  /** The rest is looked for in so many articles after the broken one. */
  private static final int NEAREST = 3;

  /** What the rest must have in common with the broken article … */
  private static final double LEAST = 0.03;

  /** … and how much more than with the article before it. */
  private static final double MORE = 0.035;

  /** Shorter texts say too little, in pairs of letters. */
  private static final int SHORTEST = 30;

  /** A break that parts a word which the page has elsewhere. */
  private static final double WORD = 0.03;

  /** The same in pairs of letters, and what speaks against a start that is indented. */
  private static final double START = 6;

  /** Share of its pairs that any text has in common with 1,000 pairs of another one. */
  private static final double CHANCE = 0.05;

  private final List<Draft> drafts;
  private final List<Unit> units;
  private final Label[] labels;
  private final PairSet words = new PairSet();

  private Columns(List<Draft> drafts, List<Unit> units, Label[] labels) {
    this.drafts = drafts;
    this.units = units;
    this.labels = labels;
    units.forEach(unit -> words.addAll(unit.text));
  }

  /** Moves text to where it belongs, in the drafts and their labels. */
  static void mend(List<Draft> drafts, List<Unit> units, Label[] labels) {
    if (drafts.size() > 1) {
      Columns columns = new Columns(drafts, units, labels);
      columns.takeBackLines();
      columns.giveKickers();
      columns.mendAll();
    }
  }

  /** A line over a headline that is the last line of the article before. */
  private void takeBackLines() {
    for (int b = 1; b < drafts.size(); b++) {
      Draft last = drafts.get(b - 1);
      List<Integer> heads = drafts.get(b).heads;
      if (heads.size() < 2 || heads.get(0) != end(last) + 1 || units.get(heads.get(0)).marked()) {
        continue;
      }
      int line = heads.get(0);
      if (units.get(line).blankBefore > units.get(heads.get(1)).blankBefore) {
        continue; // nearer to the headline than to the text
      }
      Bigrams pairs = Bigrams.of(units.get(line).text);
      double own = pairs.containedIn(Bigrams.of(text(drafts.get(b).body, 400)));
      double before = pairs.containedIn(Bigrams.of(text(last.body, 4000)));
      boolean comma = units.get(line).text.indexOf(',') >= 0;
      boolean fits = comma ? before + 0.1 >= own : before >= 0.12 && before >= own + 0.1;
      if (isLineOfText(units.get(line)) && fits) {
        heads.remove(0);
        last.body.add(line);
        labels[line] = Label.BODY;
      }
    }
  }

  /** A short line between a broken sentence and a headline is the kicker of that. */
  private void giveKickers() {
    for (int b = 1; b < drafts.size(); b++) {
      List<Integer> body = drafts.get(b - 1).body;
      List<Integer> heads = drafts.get(b).heads;
      if (body.size() < 2 || heads.isEmpty() || heads.get(0) != end(drafts.get(b - 1)) + 1) {
        continue;
      }
      int line = body.get(body.size() - 1);
      Unit unit = units.get(line);
      Unit before = units.get(body.get(body.size() - 2));
      boolean kicker = unit.letters() <= 10 && unit.blankBefore > 0 && !isMarked(unit.text);
      if (kicker && !before.endsSentence() && labels[line] == Label.BODY) {
        body.remove(body.size() - 1);
        heads.add(0, line);
        labels[line] = Label.HEAD_OF_NEXT;
      }
    }
  }

  private static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (",;:。!?、".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineOfText(Unit unit) {
    return unit.letters() >= 12 || unit.letters() >= 6 && unit.text.indexOf(',') >= 0;
  }

  private static int end(Draft draft) {
    return draft.body.get(draft.body.size() - 1);
  }

  private void mendAll() {
    for (int a = 0; a + 1 < drafts.size(); a++) {
      Draft broken = drafts.get(a);
      if (!isBroken(broken)) {
        continue;
      }
      for (int b = a + 1; b < Math.min(drafts.size(), a + 1 + NEAREST); b++) {
        if (b > a + 1 && isRest(broken, drafts.get(b - 1), drafts.get(b))) {
          broken.body.addAll(drafts.get(b).body);
          broken.inserts.addAll(drafts.get(b).inserts);
          drafts.remove(b);
          break;
        }
        Rest rest = restIn(broken, drafts.get(b));
        if (isSure(rest, units.get(end(broken)))) {
          move(broken, drafts.get(b), rest.from);
          break;
        }
      }
    }
  }

  private boolean isBroken(Draft draft) {
    for (int i : draft.inserts) {
      if (labels[i] == Label.JUMP_TO || labels[i] == Label.CREDIT) {
        return false;
      }
    }
    // a heading cannot be the last line of an article: without a full stop it is broken
    Unit last = units.get(end(draft));
    return !last.endsSentence() && last.letters() >= 2 && !last.text.endsWith(":");
  }

  /**
   * Where the rest of a broken article begins.
   *
   * @param from place in the body of the article that it stands in
   * @param more how much more it has in common with the broken one
   * @param word whether the break parts a word that the page has elsewhere
   */
  private record Rest(int from, double more, boolean word) {}

  /** The likeliest rest of the broken article in {@code host}, or null. */
  private Rest restIn(Draft broken, Draft host) {
    int n = host.body.size();
    Bigrams own = Bigrams.of(text(broken.body, 4000));
    String end = units.get(end(broken)).text;
    Bigrams[] pairs = new Bigrams[n];
    for (int k = 0; k < n; k++) {
      pairs[k] = Bigrams.of(units.get(host.body.get(k)).text);
    }
    Rest best = null;
    double most = 0;
    for (int k = 1; k < n; k++) {
      Unit first = units.get(host.body.get(k));
      if (!units.get(host.body.get(k - 1)).endsSentence()
          || DatelineReader.opensArticle(first.text)) {
        continue;
      }
      Bigrams rest = Bigrams.of(text(host.body.subList(k, n), 4000));
      Bigrams before = Bigrams.of(text(host.body.subList(0, k), 4000));
      if (rest.size() < SHORTEST || before.size() < SHORTEST) {
        continue;
      }
      boolean word = words.contains(end.charAt(end.length() - 1), first.text.charAt(0));
      double fits = rest.overlap(own);
      double more = fits - rest.overlap(before) + (word ? WORD : 0);
      if (fits < LEAST || more < 0) {
        continue;
      }
      double gain = START + (word ? START : 0) - (first.indented ? 2 * START : 0);
      for (int u = 1; u < n; u++) {
        Bigrams others = u < k ? Bigrams.of(textWithout(host.body.subList(0, k), u)) : before;
        double fitsOwn = above(pairs[u], own);
        double fitsHost = above(pairs[u], others);
        gain += pairs[u].size() * (u < k ? fitsHost - fitsOwn : fitsOwn - fitsHost);
      }
      if (gain > most) {
        most = gain;
        best = new Rest(k, more, word);
      }
    }
    return best;
  }

  /** Share of the pairs that a text has, above what any text of its length has. */
  private static double above(Bigrams pairs, Bigrams text) {
    return pairs.containedIn(text) - CHANCE * text.size() / 1000;
  }

  private String textWithout(List<Integer> body, int without) {
    List<Integer> others = new ArrayList<>(body);
    others.remove(without);
    return text(others, 4000);
  }

  /** Whether a text without headline and dateline is the rest of the broken article. */
  private boolean isRest(Draft broken, Draft between, Draft text) {
    Unit first = units.get(text.body.get(0));
    boolean marked = DatelineReader.opensArticle(first.text) || DatelineReader.isByline(first.text);
    for (int i : text.inserts) {
      marked |= labels[i] == Label.JUMP_FROM || labels[i] == Label.CREDIT;
    }
    if (marked || !text.heads.isEmpty()) {
      return false;
    }
    Bigrams rest = Bigrams.of(text(text.body, 4000));
    double fits = rest.overlap(Bigrams.of(text(broken.body, 4000)));
    return fits >= LEAST && fits >= rest.overlap(Bigrams.of(text(between.body, 4000))) + MORE;
  }

  /** Whether the rest is sure enough: the shorter the broken line, the more must speak for it. */
  private boolean isSure(Rest rest, Unit line) {
    if (rest == null || line.text.length() > 40 || line.text.indexOf(',') >= 0) {
      return rest != null;
    }
    return rest.word || line.letters() > 12 && rest.more >= 1.5 * MORE;
  }

  private void move(Draft broken, Draft host, int from) {
    List<Integer> rest = new ArrayList<>(host.body.subList(from, host.body.size()));
    host.body.subList(from, host.body.size()).clear();
    broken.body.addAll(rest);
    int first = rest.get(0);
    List<Integer> inserts = new ArrayList<>(host.inserts);
    for (int i : inserts) {
      if (i > first) {
        host.inserts.remove((Integer) i);
        broken.inserts.add(i);
      }
    }
  }

  private String text(List<Integer> body, int most) {
    StringBuilder text = new StringBuilder();
    for (int i : body) {
      if (text.length() > most) {
        break;
      }
      text.append(units.get(i).text);
    }
    return text.toString();
  }
}
