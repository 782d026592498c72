package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final Print reference;
  private final BitSet borrowed;
  private final ReadingKinds kinds;
  private final Phrases phrases;
  private final Votes votes;
  private final List<Long> keys = new ArrayList<>();
  private final List<Boolean> noisy = new ArrayList<>();
  private final List<Boolean> edited = new ArrayList<>();
  private final List<List<Reading>> readings = new ArrayList<>();
  private final Sightings sightings = new Sightings();
  private final Marks marks;

  /** What is told of a family. */
  public record Collated(List<Variant> variants, Consensus consensus) {}

  /** A collation without knowledge of names beyond what their letters tell. */
  public Collation(Print reference) {
    this(reference, new BitSet(), new BitSet());
  }

  /**
   * A collation.
   *
   * @param reference the family's reference
   * @param names letters of the reference that are parts of proper names
   * @param borrowed letters of the reference that are another story's, printed before: the
   *     consensus tells them apart
   */
  public Collation(Print reference, BitSet names, BitSet borrowed) {
    this.reference = reference;
    this.borrowed = borrowed;
    this.kinds = new ReadingKinds(reference, names);
    this.phrases = new Phrases(reference);
    this.votes = new Votes(reference);
    this.marks = new Marks(reference, sightings);
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
      int[] letters = Arrays.copyOfRange(copy.letters(), d.copyFrom(), d.copyTo());
      Reading reading =
          new Reading(d.from(), d.to(), letters, copy.printed(d.copyFrom(), d.copyTo()), number);
      own.add(reading);
      slips += kinds.misread(reading) ? 1 : 0;
      particles += kinds.particle(reading) ? 1 : 0;
    }
    readings.add(own);
    noisy.add(slips > NOISY * alignment.matched());
    edited.add(particles > 1 + PARTICLES * slips);
    marks.add(copy, alignment);
  }

  /** The variants, by place, and the consensus; call once, at the end. */
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
    for (List<Reading> own : readings) {
      List<Reading> open = new ArrayList<>();
      for (Reading reading : own) {
        int count = support.get(id(reading));
        boolean most = 2 * loud.get(id(reading)) >= count;
        boolean cut = 2 * trimmed.get(id(reading)) >= count;
        ReadingKind kind = kinds.of(reading, count, witnessesAt(witnesses, reading), most, cut);
        if (kind == ReadingKind.MISREADING) {
          show(List.of(reading), kind);
          continue;
        }
        if (!open.isEmpty() && !close(open.get(open.size() - 1), reading)) {
          show(open, null, support, witnesses);
          open = new ArrayList<>();
        }
        open.add(reading);
      }
      show(open, null, support, witnesses);
    }
    return new Collated(sightings.variants(witnesses), votes.consensus(witnesses, borrowed));
  }

  private static List<Object> id(Reading reading) {
    return List.of(
        reading.from(), reading.to(), Arrays.hashCode(reading.letters()), reading.letters().length);
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
      List<Reading> run, ReadingKind known, Map<List<Object>, Integer> support, int[] witnesses) {
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
    show(run, kind);
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

  private void show(List<Reading> run, ReadingKind kind) {
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
    sightings.add(
        new Sightings.Place(from, to - from, reference.printed(from, to), reading.toString()),
        kind,
        keys.get(first.copy()));
  }
}
