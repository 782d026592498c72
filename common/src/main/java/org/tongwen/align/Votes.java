package org.tongwen.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what the copies have at every letter of the reference and between its letters, and makes
 * the consensus text of it.
 */
final class Votes {
  /** So few letters of a copy between two passages count as none. */
  private static final int FEW = 2;

  /**
   * A copy that lacks a stretch of up to so many letters votes against it; one that lacks more is
   * shortened, and has no say.
   */
  private static final int SHORT = 12;

  private final Print reference;
  private final int[] covers;
  private final int[] deleted;
  private final Map<Integer, Map<Integer, Integer>> replaced = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> inserted = new HashMap<>();

  Votes(Print reference) {
    this.reference = reference;
    covers = new int[reference.letters().length + 1];
    deleted = new int[reference.letters().length];
  }

  /** Adds a copy. */
  void add(Print copy, Alignment alignment) {
    Passage before = null;
    for (Passage passage : alignment.passages()) {
      if (before != null && passage.aStart() - before.aEnd() <= FEW) {
        lacks(before.bEnd(), passage.bStart());
      }
      before = passage;
      covers[passage.bStart()]++;
      covers[passage.bEnd()]--;
      EditScript edits = passage.edits();
      int a = passage.aStart();
      int b = passage.bStart();
      for (int run = 0; run < edits.size(); run++) {
        int length = edits.length(run);
        switch (edits.kind(run)) {
          case EditScript.EQUAL -> {
            a += length;
            b += length;
          }
          case EditScript.REPLACE -> {
            for (int i = 0; i < length; i++) {
              replaced
                  .computeIfAbsent(b + i, k -> new HashMap<>())
                  .merge(copy.letters()[a + i], 1, Integer::sum);
            }
            a += length;
            b += length;
          }
          case EditScript.DELETE -> {
            inserted
                .computeIfAbsent(b, k -> new HashMap<>())
                .merge(copy.printed(a, a + length), 1, Integer::sum);
            a += length;
          }
          default -> {
            for (int i = 0; i < length; i++) {
              deleted[b + i]++;
            }
            b += length;
          }
        }
      }
    }
    if (before != null && copy.letters().length == before.aEnd()) {
      lacks(before.bEnd(), reference.letters().length);
    }
  }

  private void lacks(int from, int to) {
    if (to > from && to - from <= SHORT) {
      covers[from]++;
      covers[to]--;
      for (int i = from; i < to; i++) {
        deleted[i]++;
      }
    }
  }

  /**
   * How many copies print each letter of the reference, the reference among them; call once, at the
   * end.
   */
  int[] witnesses() {
    int[] out = new int[reference.letters().length];
    int sum = 1;
    for (int i = 0; i < out.length; i++) {
      sum += covers[i];
      out[i] = sum;
    }
    return out;
  }

  /**
   * The text that most copies have.
   *
   * @param borrowed letters of the reference that are an older story's
   */
  Consensus consensus(int[] witnesses, BitSet borrowed) {
    StringBuilder whole = new StringBuilder();
    StringBuilder own = new StringBuilder();
    List<StringBuilder> others = new ArrayList<>();
    List<Consensus.Repair> repairs = new ArrayList<>();
    int[] letters = reference.letters();
    StringBuilder to = own;
    for (int i = 0; i < letters.length; i++) {
      if (borrowed.get(i) && (i == 0 || !borrowed.get(i - 1))) {
        others.add(new StringBuilder());
      }
      to = borrowed.get(i) ? others.get(others.size() - 1) : own;
      StringBuilder piece = new StringBuilder();
      insert(i, witnesses, piece, repairs);
      letter(i, witnesses[i], piece, repairs);
      if (i + 1 < letters.length) {
        String marks = reference.after(i);
        piece.append(marks == null ? columns(i, reference.offsets()[i + 1]) : marks);
      } else {
        piece.append(columns(i, reference.text().length));
      }
      whole.append(piece);
      to.append(piece);
    }
    StringBuilder end = new StringBuilder();
    insert(letters.length, witnesses, end, repairs);
    whole.append(end);
    to.append(end);
    return new Consensus(
        own.toString(),
        whole.toString(),
        others.stream().map(StringBuilder::toString).toList(),
        List.copyOf(repairs));
  }

  /** The marks that follow a letter before the line breaks off, or another begins. */
  private String columns(int letter, int end) {
    StringBuilder out = new StringBuilder();
    for (int at = reference.offsets()[letter] + 1; at < end; at++) {
      int c = reference.text()[at];
      if (Character.isWhitespace(c) || Character.isLetterOrDigit(c)) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }

  private void letter(int i, int witnesses, StringBuilder text, List<Consensus.Repair> repairs) {
    Map<Integer, Integer> others = replaced.getOrDefault(i, Map.of());
    int changed = deleted[i];
    int best = -1;
    int votes = 0;
    for (Map.Entry<Integer, Integer> other : others.entrySet()) {
      changed += other.getValue();
      if (other.getValue() > votes || (other.getValue() == votes && other.getKey() < best)) {
        best = other.getKey();
        votes = other.getValue();
      }
    }
    int own = witnesses - changed;
    int letter = reference.letters()[i];
    boolean tie = votes == own && LookAlikes.rare(letter) && !LookAlikes.rare(best);
    String printed = Character.toString(reference.printed(i));
    if (votes >= deleted[i] && (votes > own || tie)) {
      text.appendCodePoint(best);
      repairs.add(new Consensus.Repair(i, printed, Character.toString(best), votes, own));
    } else if (deleted[i] > own || (deleted[i] == own && LookAlikes.rare(letter))) {
      repairs.add(new Consensus.Repair(i, printed, "", deleted[i], own));
    } else {
      text.append(printed);
    }
  }

  private void insert(
      int slot, int[] witnesses, StringBuilder text, List<Consensus.Repair> repairs) {
    Map<String, Integer> strings = inserted.get(slot);
    if (strings == null || slot == 0 || slot >= witnesses.length) {
      return;
    }
    int all = 0;
    String best = "";
    int votes = 0;
    for (Map.Entry<String, Integer> entry : strings.entrySet()) {
      all += entry.getValue();
      boolean more = entry.getValue() > votes;
      if (more || (entry.getValue() == votes && entry.getKey().compareTo(best) < 0)) {
        best = entry.getKey();
        votes = entry.getValue();
      }
    }
    int between = Math.min(witnesses[slot - 1], witnesses[slot]);
    if (2 * all > between && votes > 1) {
      text.append(best);
      repairs.add(new Consensus.Repair(slot, "", best, all, between - all));
    }
  }
}
