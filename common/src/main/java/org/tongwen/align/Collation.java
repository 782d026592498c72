package org.tongwen.align;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All copies of a family set against its reference: their differing readings and the text that most
 * of them have. Give the copies one by one, in any order, then {@link #collated}; the cost grows
 * with the copies, which are never compared with each other.
 *
 * <p>Differences of a copy that lie close together in one clause are one reading (合作成果越来越多 for
 * 合作成色越来越足); likely misreadings are told apart first and stand by themselves. The result does not
 * depend on the order of the copies.
 */
public final class Collation {
  /**
   * Differences of one copy with at most so many letters between them, in one clause, are one
   * reading.
   */
  private static final int CLOSE = 3;

  /** A copy with more slips than this a letter is noisy: its lone single letters are slips too. */
  private static final double NOISY = .002;

  /** Share of particles among slips, twice over: a copy that lacks more of them was edited. */
  private static final double PARTICLES = .1;

  /**
   * Differences of script or width at more places than this run through a whole copy; the first
   * place then stands for all.
   */
  private static final int THROUGHOUT = 3;

  private final Print reference;
  private final BitSet borrowed;
  private final ReadingKinds kinds;
  private final Phrases phrases;
  private final Votes votes;
  private final List<Long> keys = new ArrayList<>();
  private final List<Boolean> noisy = new ArrayList<>();
  private final List<Boolean> edited = new ArrayList<>();
  private final List<List<Reading>> readings = new ArrayList<>();
  private final Map<Shown, List<Long>> marks = new HashMap<>();

  /** What is told of a family. */
  public record Collated(List<Variant> variants, Consensus consensus) {}

  private record Shown(
      int position, int length, String reference, String reading, ReadingKind kind) {}

  /** A collation without knowledge of names beyond what their letters tell. */
  public Collation(Print reference) {
    this(reference, new BitSet(), new BitSet());
  }

  /**
   * A collation.
   *
   * @param reference the family's reference
   * @param names letters of the reference that are parts of proper names
   * @param borrowed letters of the reference that are another story's, printed before, and are to
   *     be left out of the consensus (and told as such among its repairs with no votes); empty
   *     where all is wanted
   */
  public Collation(Print reference, BitSet names, BitSet borrowed) {
    this.reference = reference;
    this.borrowed = borrowed;
    this.kinds = new ReadingKinds(reference, names);
    this.phrases = new Phrases(reference);
    this.votes = new Votes(reference);
  }

  /**
   * Adds a copy.
   *
   * @param copy the copy
   * @param alignment of the copy (first text) with the reference (second text)
   */
  public void add(Print copy, Alignment alignment) {
    votes.add(copy, alignment);
    int number = keys.size();
    keys.add(copy.key());
    List<Reading> own = new ArrayList<>();
    int slips = 0;
    int particles = 0;
    for (Difference d : Differences.of(alignment, copy.letters(), reference.letters())) {
      int[] letters = java.util.Arrays.copyOfRange(copy.letters(), d.copyFrom(), d.copyTo());
      Reading reading =
          new Reading(d.from(), d.to(), letters, copy.printed(d.copyFrom(), d.copyTo()), number);
      own.add(reading);
      slips += kinds.misread(reading) ? 1 : 0;
      particles += kinds.particle(reading) ? 1 : 0;
    }
    readings.add(own);
    noisy.add(slips > NOISY * alignment.matched());
    edited.add(particles > 1 + PARTICLES * slips);
    marks(copy, alignment);
  }

  /** The variants, by place, and the consensus. */
  public Collated collated() {
    int[] witnesses = votes.witnesses();
    Map<List<Object>, Integer> support = new HashMap<>();
    Map<List<Object>, Integer> loud = new HashMap<>();
    Map<List<Object>, Integer> trimmed = new HashMap<>();
    for (List<Reading> own : readings) {
      for (Reading reading : own) {
        support.merge(id(reading), 1, Integer::sum);
        loud.merge(id(reading), noisy.get(reading.copy()) ? 1 : 0, Integer::sum);
        trimmed.merge(id(reading), edited.get(reading.copy()) ? 1 : 0, Integer::sum);
      }
    }
    Map<Shown, List<Long>> shown = new HashMap<>(marks);
    for (List<Reading> own : readings) {
      List<Reading> open = new ArrayList<>();
      for (Reading reading : own) {
        int count = support.get(id(reading));
        boolean most = 2 * loud.get(id(reading)) >= count;
        boolean cut = 2 * trimmed.get(id(reading)) >= count;
        ReadingKind kind = kinds.of(reading, count, witnessesAt(witnesses, reading), most, cut);
        if (kind == ReadingKind.MISREADING) {
          show(List.of(reading), kind, shown);
          continue;
        }
        if (!open.isEmpty() && !close(open.get(open.size() - 1), reading)) {
          show(open, null, shown, support, witnesses);
          open = new ArrayList<>();
        }
        open.add(reading);
      }
      show(open, null, shown, support, witnesses);
    }
    List<Variant> variants = new ArrayList<>();
    for (Map.Entry<Shown, List<Long>> entry : shown.entrySet()) {
      Shown at = entry.getKey();
      List<Long> copies =
          entry.getValue().stream().distinct().sorted(Long::compareUnsigned).toList();
      int place = Math.min(at.position() + at.length() / 2, Math.max(0, witnesses.length - 1));
      variants.add(
          new Variant(
              at.position(),
              at.length(),
              at.reference(),
              at.reading(),
              at.kind(),
              copies,
              witnesses[place]));
    }
    variants.sort(
        Comparator.comparingInt(Variant::position)
            .thenComparingInt(Variant::length)
            .thenComparing(Variant::reading)
            .thenComparing(Variant::kind));
    return new Collated(List.copyOf(variants), votes.consensus(witnesses, borrowed));
  }

  private static List<Object> id(Reading reading) {
    return List.of(
        reading.from(),
        reading.to(),
        java.util.Arrays.hashCode(reading.letters()),
        reading.letters().length);
  }

  private int witnessesAt(int[] witnesses, Reading reading) {
    int at = Math.min(Math.max(0, reading.from()), witnesses.length - 1);
    return witnesses[at];
  }

  private boolean close(Reading left, Reading right) {
    if (right.from() - left.to() > CLOSE
        || left.to() - left.from() > 12
        || right.to() - right.from() > 12) {
      return false;
    }
    for (int i = Math.max(0, left.to() - 1); i < right.from(); i++) {
      if (reference.clauseEndsAfter(i)) {
        return false;
      }
    }
    return true;
  }

  private void show(
      List<Reading> run,
      ReadingKind known,
      Map<Shown, List<Long>> shown,
      Map<List<Object>, Integer> support,
      int[] witnesses) {
    if (run.isEmpty()) {
      return;
    }
    ReadingKind kind = known;
    for (Reading reading : run) {
      ReadingKind own =
          kinds.of(
              reading, support.get(id(reading)), witnessesAt(witnesses, reading), false, false);
      kind = kind == null || own == kind ? own : weightier(kind, own);
    }
    show(run, kind, shown);
  }

  /**
   * Of two kinds in one reading the one that changes more of what is said; unlike additions and
   * losses make another wording.
   */
  private static ReadingKind weightier(ReadingKind a, ReadingKind b) {
    for (ReadingKind kind :
        List.of(ReadingKind.NEGATION, ReadingKind.NUMBER, ReadingKind.DATE, ReadingKind.NAME)) {
      if (a == kind || b == kind) {
        return kind;
      }
    }
    return ReadingKind.WORDING;
  }

  private void show(List<Reading> run, ReadingKind kind, Map<Shown, List<Long>> shown) {
    Reading first = run.get(0);
    Reading last = run.get(run.size() - 1);
    int from = phrases.start(first.from(), last.to());
    int to = phrases.end(first.from(), last.to());
    StringBuilder reading = new StringBuilder();
    int at = from;
    for (Reading one : run) {
      reading.append(reference.printed(at, one.from())).append(one.printed());
      at = one.to();
    }
    reading.append(reference.printed(at, to));
    Shown place = new Shown(from, to - from, reference.printed(from, to), reading.toString(), kind);
    shown.computeIfAbsent(place, k -> new ArrayList<>()).add(keys.get(first.copy()));
  }

  /** Notes where a copy prints the same letters in another script, or other marks between them. */
  private void marks(Print copy, Alignment alignment) {
    Map<Integer, Shown> scripts = new TreeMap<>();
    Map<Integer, Shown> widths = new TreeMap<>();
    for (Passage passage : alignment.passages()) {
      EditScript edits = passage.edits();
      int a = passage.aStart();
      int b = passage.bStart();
      for (int run = 0; run < edits.size(); run++) {
        int kind = edits.kind(run);
        int length = edits.length(run);
        if (kind == EditScript.EQUAL) {
          for (int i = 0; i < length; i++) {
            mark(copy, a + i, b + i, i + 1 < length, scripts, widths);
          }
        }
        a += kind == EditScript.INSERT ? 0 : length;
        b += kind == EditScript.DELETE ? 0 : length;
      }
    }
    keep(scripts, copy.key());
    keep(widths, copy.key());
  }

  private void keep(Map<Integer, Shown> places, long key) {
    int most = places.size() > THROUGHOUT ? 1 : places.size();
    places.values().stream()
        .limit(most)
        .forEach(place -> marks.computeIfAbsent(place, k -> new ArrayList<>()).add(key));
  }

  private void mark(
      Print copy,
      int a,
      int b,
      boolean inside,
      Map<Integer, Shown> scripts,
      Map<Integer, Shown> widths) {
    int here = copy.printed(a);
    int there = reference.printed(b);
    if (here != there && Character.isIdeographic(here) && Character.isIdeographic(there)) {
      scripts.put(
          b,
          new Shown(b, 1, Character.toString(there), Character.toString(here), ReadingKind.SCRIPT));
    }
    if (!inside
        || (copy.offsets()[a] + 1 == copy.offsets()[a + 1]
            && reference.offsets()[b] + 1 == reference.offsets()[b + 1])) {
      return;
    }
    String hereMarks = copy.after(a);
    String thereMarks = reference.after(b);
    if (hereMarks == null || thereMarks == null || hereMarks.equals(thereMarks)) {
      return;
    }
    Shown place =
        new Shown(
            b, 2, reference.printed(b, b + 2), copy.printed(a, a + 2), ReadingKind.PUNCTUATION);
    boolean width =
        Normalizer.normalize(hereMarks, Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(thereMarks, Normalizer.Form.NFKC));
    if (width) {
      widths.put(b, place);
    } else {
      marks.computeIfAbsent(place, k -> new ArrayList<>()).add(copy.key());
    }
  }
}
