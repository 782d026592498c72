package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/**
 * The smallest piece that the rules handle: a line, or lines that the layout broke out of one
 * sentence.
 */
final class Unit {

  /** Folded text, marks of formatting and inner line breaks left out. */
  final String text;

  private final int letters;
  private Bigrams pairs;

  /** The stretches of the page that {@link #text} consists of, one for each line. */
  private final List<Span> pieces;

  /** Where it starts with its formatting marks. */
  final int outerStart;

  /** Blank lines between the unit before and this one; 0 also for pieces of one line. */
  final int blankBefore;

  /** Heading level by Markdown marks, 0 without any. */
  final int level;

  /** Whether the whole line is set in bold or in lenticular brackets. */
  final boolean emphasised;

  /** Whether its last line is as wide as the column, on a page of hard-wrapped lines. */
  final boolean filled;

  /** Whether it is indented by two ideographs, as paragraphs are. */
  final boolean indented;

  Unit(
      String text,
      List<Span> pieces,
      int outerStart,
      int blankBefore,
      int level,
      boolean emphasised,
      boolean indented,
      boolean filled) {
    this.text = text;
    this.letters = Marks.letters(text);
    this.pieces = List.copyOf(pieces);
    this.outerStart = outerStart;
    this.blankBefore = blankBefore;
    this.level = level;
    this.emphasised = emphasised;
    this.indented = indented;
    this.filled = filled;
  }

  int start() {
    return pieces.get(0).start();
  }

  int end() {
    return pieces.get(pieces.size() - 1).end();
  }

  /** First code point after the text, closing marks of formatting not counted. */
  Span span() {
    return new Span(start(), end());
  }

  int lines() {
    return pieces.size();
  }

  int letters() {
    return letters;
  }

  /** The pairs of its letters, counted when first asked for. */
  Bigrams pairs() {
    if (pairs == null) {
      pairs = Bigrams.of(text);
    }
    return pairs;
  }

  /** Whether its letters are all figures. */
  boolean isFigures() {
    return text.chars().noneMatch(Character::isLetter);
  }

  boolean endsSentence() {
    return Marks.endsSentence(text);
  }

  /** Whether it ends inside a sentence, as a text does that a column breaks. */
  boolean breaksOff() {
    char mark = text.charAt(text.length() - 1);
    return !endsSentence() && letters >= 2 && ":)]】".indexOf(mark) < 0;
  }

  /** Whether its formatting says that it is a headline. */
  boolean marked() {
    return level > 0 || emphasised;
  }

  /** Page offset of a character of {@link #text}; its length gives the end. */
  int offset(int index) {
    int left = index;
    for (int i = 0; i < pieces.size(); i++) {
      Span piece = pieces.get(i);
      if (left < piece.length() || i == pieces.size() - 1) {
        return piece.start() + left;
      }
      left -= piece.length();
    }
    throw new IllegalStateException("Cannot find character " + index + " of a unit");
  }

  /** The text as printed, inner line breaks left out. */
  String printed(PageText page) {
    StringBuilder printed = new StringBuilder();
    for (Span piece : pieces) {
      printed.append(page.printed(piece));
    }
    return printed.toString();
  }

  /**
   * A part of the unit that its formatting shows to be a headline.
   *
   * @param sign how many characters of a sign before it belong to it
   */
  Unit title(int sign, int from, int to) {
    Unit words = part(from, to);
    List<Span> all = new ArrayList<>(words.pieces);
    if (sign > 0) {
      all.addAll(0, part(0, sign).pieces);
    }
    return new Unit(
        text.substring(0, sign) + words.text,
        all,
        outerStart,
        blankBefore,
        0,
        true,
        indented,
        false);
  }

  /** A part of the unit, without white space at its ends; null if nothing is left. */
  Unit part(int from, int to) {
    int a = from;
    int b = to;
    while (a < b && Marks.isSpace(text.charAt(a))) {
      a++;
    }
    while (b > a && Marks.isSpace(text.charAt(b - 1))) {
      b--;
    }
    if (a >= b) {
      return null;
    }
    List<Span> cut = new ArrayList<>();
    int at = 0;
    for (Span piece : pieces) {
      int lo = Math.max(a, at);
      int hi = Math.min(b, at + piece.length());
      if (lo < hi) {
        cut.add(new Span(piece.start() + lo - at, piece.start() + hi - at));
      }
      at += piece.length();
    }
    boolean head = a == 0 || from == 0;
    return new Unit(
        text.substring(a, b),
        cut,
        head ? outerStart : cut.get(0).start(),
        head ? blankBefore : 0,
        head ? level : 0,
        head && emphasised,
        head && indented,
        b == text.length() && filled);
  }
}
