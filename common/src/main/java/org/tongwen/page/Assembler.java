package org.tongwen.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongwen.text.Span;

/** Puts labelled units together to articles and to the parts of the page. */
final class Assembler {

  /** A headline is moved to an article whose text has this share of its pairs of letters … */
  private static final double MOVED_FITS = 0.5;

  /** … and so much more than the text it stands with. */
  private static final double MOVED_FITS_BETTER = 0.25;

  /** How much of a body is compared with a headline, in characters. */
  private static final int LEAD = 400;

  private final PageText page;
  private final List<Unit> units;
  private final Label[] labels;
  private final List<Draft> drafts;
  private final int[] owner;

  private Assembler(PageText page, List<Unit> units, Label[] labels) {
    this.page = page;
    this.units = units;
    this.labels = labels;
    this.drafts = Draft.collect(labels);
    this.owner = new int[units.size()];
  }

  static Division assemble(PageText page, List<Unit> units, Label[] labels) {
    Assembler assembler = new Assembler(page, units, labels);
    assembler.moveHeadlines(); // before an article without headline is taken for a rest
    Columns.mend(assembler.drafts, units, labels);
    Arrays.fill(assembler.owner, -1);
    List<ArticleReading> articles = new ArrayList<>();
    for (int k = 0; k < assembler.drafts.size(); k++) {
      Draft draft = assembler.drafts.get(k);
      for (List<Integer> own : List.of(draft.heads, draft.body, draft.inserts)) {
        for (int i : own) {
          assembler.owner[i] = k;
        }
      }
      articles.add(assembler.article(k, draft));
    }
    return new Division(articles, assembler.parts());
  }

  // ---- headlines far from their article ----

  /**
   * Gives an article without headline the one of several headlines over another article that fits
   * its text: extraction puts the headline of the lead story first, its text where the picture is.
   */
  private void moveHeadlines() {
    for (Draft poor : drafts) {
      if (!poor.heads.isEmpty()) {
        continue;
      }
      Bigrams text = Bigrams.of(lead(poor));
      Draft giver = null;
      List<Integer> gift = List.of();
      double most = MOVED_FITS;
      for (Draft rich : drafts) {
        List<List<Integer>> segments = Titles.segments(rich.heads, units);
        if (segments.size() < 2) {
          continue;
        }
        Bigrams own = Bigrams.of(lead(rich));
        for (List<Integer> segment : segments) {
          Bigrams title = Bigrams.of(folded(segment));
          double fits = title.containedIn(text);
          if (title.size() >= 4
              && fits > most
              && fits >= title.containedIn(own) + MOVED_FITS_BETTER) {
            most = fits;
            giver = rich;
            gift = segment;
          }
        }
      }
      if (giver != null) {
        giver.heads.removeAll(gift);
        poor.heads.addAll(gift);
      }
    }
  }

  private String lead(Draft draft) {
    StringBuilder text = new StringBuilder();
    for (int i : draft.body) {
      if (text.length() >= LEAD) {
        break;
      }
      text.append(units.get(i).text);
    }
    return text.substring(0, Math.min(LEAD, text.length()));
  }

  private String folded(List<Integer> segment) {
    StringBuilder text = new StringBuilder();
    for (int i : segment) {
      text.append(units.get(i).text);
    }
    return text.toString();
  }

  // ---- articles ----

  private ArticleReading article(int seq, Draft draft) {
    Titles titles = Titles.of(draft.heads, units, page, lead(draft));
    DatelineReader.Opening opening = opening(draft);
    Dateline dateline = opening == null ? Dateline.NONE : opening.dateline();
    String credit = "";
    JumpMark jumpTo = null;
    JumpMark jumpFrom = null;
    for (int i : draft.inserts) {
      Unit unit = units.get(i);
      if (labels[i] == Label.CREDIT && credit.isEmpty()) {
        credit = unit.printed(page);
        Dateline closing = DatelineReader.credit(unit.text);
        if (dateline.agency() == null && closing.agency() != null) {
          dateline =
              dateline.hasDay()
                  ? new Dateline(
                      closing.agency(),
                      dateline.place(),
                      dateline.year(),
                      dateline.month(),
                      dateline.day())
                  : closing;
        }
      } else if (labels[i] == Label.JUMP_TO && jumpTo == null) {
        jumpTo = Furniture.jumpTo(unit.text);
      } else if (labels[i] == Label.JUMP_FROM && jumpFrom == null) {
        jumpFrom = Furniture.jumpFrom(unit.text);
      }
    }
    List<Span> heads = new ArrayList<>();
    for (int i : draft.heads) {
      heads.add(units.get(i).span());
    }
    return new ArticleReading(
        seq,
        titles.kicker(),
        titles.headline(),
        titles.subtitle(),
        byline(draft, opening),
        dateline,
        body(draft),
        bodySpans(draft),
        heads,
        jumpTo,
        jumpFrom,
        credit);
  }

  /** The dateline, also where a byline on a line of its own stands before it. */
  private DatelineReader.Opening opening(Draft draft) {
    Unit first = units.get(draft.body.get(0));
    boolean author = DatelineReader.isPerson(first.text) && draft.body.size() > 1;
    if (!author && !DatelineReader.isByline(first.text)) {
      return DatelineReader.opening(lead(draft));
    }
    DatelineReader.Opening next =
        draft.body.size() > 1 ? DatelineReader.opening(units.get(draft.body.get(1)).text) : null;
    Dateline own = new Dateline(first.text.contains("本报") ? "本报" : null, null, 0, 0, 0);
    return new DatelineReader.Opening(
        next == null ? own : next.dateline(), false, first.text.length(), 0, first.text.length());
  }

  /** Reporters as printed: the lead has as many characters as printed code points. */
  private String byline(Draft draft, DatelineReader.Opening opening) {
    if (opening == null || opening.peopleEnd() <= opening.peopleStart()) {
      return "";
    }
    StringBuilder printed = new StringBuilder();
    int left = opening.peopleEnd();
    int skip = opening.peopleStart();
    for (int i : draft.body) {
      Unit unit = units.get(i);
      int length = unit.text.length();
      Unit part = skip < length ? unit.part(Math.max(0, skip), Math.min(length, left)) : null;
      printed.append(part == null ? "" : part.printed(page));
      skip -= length;
      left -= length;
      if (left <= 0) {
        break;
      }
    }
    return printed.toString().strip();
  }

  private String body(Draft draft) {
    StringBuilder text = new StringBuilder();
    Unit last = null;
    for (int i : draft.body) {
      Unit unit = units.get(i);
      if (last != null && endsParagraph(last)) {
        text.append('\n');
      }
      text.append(unit.printed(page));
      last = unit;
    }
    return text.toString();
  }

  /** Whether the next unit is another paragraph: after sentences, headings and lines of verse. */
  private static boolean endsParagraph(Unit unit) {
    boolean line =
        unit.letters() < 40
            && unit.text.indexOf(',') < 0
            && !unit.filled
            && !Character.isDigit(unit.text.charAt(unit.text.length() - 1));
    return unit.endsSentence() || line;
  }

  private List<Span> bodySpans(Draft draft) {
    List<Span> spans = new ArrayList<>();
    int last = -2;
    for (int i : draft.body) {
      Unit unit = units.get(i);
      if (last == i - 1) {
        Span open = spans.remove(spans.size() - 1);
        spans.add(new Span(open.start(), unit.end()));
      } else {
        spans.add(unit.span());
      }
      last = i;
    }
    return spans;
  }

  // ---- parts ----

  private List<PagePart> parts() {
    List<PagePart> parts = new ArrayList<>();
    int length = page.length();
    if (units.isEmpty()) {
      if (length > 0) {
        parts.add(new PagePart(new Span(0, length), PartKind.OTHER, -1));
      }
      return parts;
    }
    int start = 0;
    for (int i = 0; i < units.size(); i++) {
      int end = i + 1 < units.size() ? units.get(i + 1).outerStart : length;
      PartKind kind = labels[i].kind;
      PagePart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && last.kind() == kind && last.article() == owner[i]) {
        parts.set(
            parts.size() - 1, new PagePart(new Span(last.span().start(), end), kind, owner[i]));
      } else {
        parts.add(new PagePart(new Span(start, end), kind, owner[i]));
      }
      start = end;
    }
    return parts;
  }
}
