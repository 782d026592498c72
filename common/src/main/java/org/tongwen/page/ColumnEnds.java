package org.tongwen.page;

import java.util.List;
import org.tongwen.nlp.WordSeam;

/**
 * Tells where a column's end parts lines that stand one under the other as if they were of one
 * paragraph: a headline under a text that is broken off, or the rest of another text. Lines of one
 * width look alike; what they say tells them apart.
 */
final class ColumnEnds {

  /** Letters of a headline. */
  private static final int SHORTEST_HEADLINE = 6;

  /** Running text has one of these in every few lines, a headline none. */
  private static final String MARKS = ",。;";

  /** What the odds must be that a word is parted. */
  private static final double PARTED = 2.5;

  /** How much better a line must go on with a broken sentence than with the line before it. */
  private static final double BETTER = 3.5;

  /** From such odds on a line may go on with a broken sentence at all. */
  private static final double LIKELY = 2;

  /** The rest of a broken sentence is looked for in so many lines after it. */
  private static final int REACH = 120;

  /** The text after a headline begins with so much of its words. */
  private static final double TAKEN_UP = 0.4;

  private final String view;
  private final List<Line> lines;
  private final ColumnWidth width;
  private final boolean[] joined;

  /**
   * The lines of a page that are broken to columns.
   *
   * @param view the page's text, folded
   * @param lines its lines
   * @param width that of its columns
   * @param joined of each line whether it goes on in the next one, as far as that is known
   */
  ColumnEnds(String view, List<Line> lines, ColumnWidth width, boolean[] joined) {
    this.view = view;
    this.lines = lines;
    this.width = width;
    this.joined = joined;
  }

  /**
   * Whether a headline follows a line that a column's end breaks off: a line that is no full one,
   * or that another paragraph follows, and ends no sentence, is not the last of a paragraph.
   */
  boolean isHeadlineUnder(int i) {
    if (i + 2 >= lines.size() || !isBare(i + 1) || !isRunning(i)) {
      return false;
    }
    boolean full = width.fills(lines.get(i + 1)) || width.areAlike(i, i + 1);
    return (!full || lines.get(i + 2).indented() || isTitle(i + 1))
        && (isSpaced(i + 1) || odds(i) < PARTED);
  }

  /** Whether a line as wide as the column is a headline over what follows. */
  boolean isHeadlineOver(int i) {
    boolean opens = i == 0 || lines.get(i).blanks() > 0 || Marks.endsSentence(text(i - 1));
    return opens
        && isBare(i)
        && text(i + 1).charAt(0) != '('
        && (Marks.hasAny(text(i + 1), MARKS) || isParagraph(i + 1))
        && isTitle(i)
        && (isSpaced(i) || odds(i) < PARTED);
  }

  /** Whether a line without a mark of running text is the first of a paragraph all the same. */
  private boolean isParagraph(int i) {
    return width.isFull(i)
        && lines.get(i + 1).blanks() == 0
        && !lines.get(i + 1).indented()
        && Marks.hasAny(text(i + 1), MARKS)
        && !DatelineReader.opensArticle(text(i + 1));
  }

  /** Whether a line has no mark that headlines do not have. */
  private boolean isBare(int i) {
    String text = text(i);
    return !lines.get(i).indented()
        && !Marks.hasAny(text, MARKS)
        && ":、(《“".indexOf(text.charAt(text.length() - 1)) < 0
        && Marks.letters(text) >= SHORTEST_HEADLINE
        && !Marks.opensBracket(text)
        && !DatelineReader.opensArticle(text);
  }

  /** Whether a line or one before it in its paragraph is set as running text. */
  private boolean isRunning(int i) {
    for (int k = i; k >= 0 && (k == i || joined[k]); k--) {
      if (lines.get(k).indented() || Marks.hasAny(text(k), MARKS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is set as a title, or what follows takes its words up or begins with a day. */
  private boolean isTitle(int i) {
    String text = text(i);
    String next = text(i + 1);
    return isSpaced(i)
        || text.indexOf('】') > 0
        || DatelineReader.opensArticle(next)
        || Wording.startsWithTime(next)
        || Bigrams.of(text).containedIn(Bigrams.of(next)) >= TAKEN_UP;
  }

  /** Whether a space parts a line, as it does headlines of two clauses. */
  private boolean isSpaced(int i) {
    return text(i).indexOf(' ') > 0;
  }

  /**
   * Parts lines of two texts where a sentence broken off before goes on in the midst of a
   * paragraph, as far as words tell: the rest of one text stands under the broken end of another.
   */
  void partRests() {
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (!joined[i] && isBrokenOff(i)) {
        int rest = rest(i);
        if (rest >= 0) {
          joined[rest - 1] = false;
        }
      }
    }
  }

  private boolean isBrokenOff(int i) {
    return !Marks.endsSentence(text(i))
        && width.isFull(i)
        && (lines.get(i + 1).blanks() > 0 || isBare(i + 1))
        && isRunning(i)
        && odds(i) < PARTED;
  }

  /** The line that goes on with a broken one far better than with the line before it, or -1. */
  private int rest(int end) {
    int best = -1;
    double most = BETTER;
    for (int k = end + 3; k + 1 < lines.size() && k < end + REACH; k++) {
      // a single line before it would read as a headline
      boolean inside = joined[k - 1] && joined[k - 2] && !Marks.endsSentence(text(k - 1));
      if (inside && Marks.isLetter(text(k).charAt(0))) {
        double odds = WordSeam.odds(text(end), text(k));
        double better = odds < LIKELY ? 0 : odds - odds(k - 1);
        if (better > most) {
          most = better;
          best = k;
        }
      }
    }
    return best;
  }

  private String text(int i) {
    return view.substring(lines.get(i).start(), lines.get(i).end());
  }

  /** How much likelier a line goes on in the next one than that this begins a sentence. */
  private double odds(int i) {
    return WordSeam.odds(text(i), text(i + 1));
  }
}
