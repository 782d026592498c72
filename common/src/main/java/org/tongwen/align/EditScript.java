package org.tongwen.align;

import java.util.Arrays;

/**
 * How one stretch of letters becomes another: runs of equal, replaced, left out and put in letters,
 * in order.
 *
 * <p>As text ({@link #describe}) it is self-contained: {@code 12=重大>重要|30=新|4=} reads "12 letters
 * the same, 重大 replaced by 重要, 30 the same, 新 left out …"; see there for the grammar.
 */
public final class EditScript {
  /** Kind of a run: letters that are the same. */
  public static final int EQUAL = 0;

  /** Kind of a run: as many letters of the one replaced by as many of the other. */
  public static final int REPLACE = 1;

  /** Kind of a run: letters of the first stretch that the second lacks. */
  public static final int DELETE = 2;

  /** Kind of a run: letters of the second stretch that the first lacks. */
  public static final int INSERT = 3;

  private final int[] runs;

  private EditScript(int[] runs) {
    this.runs = runs;
  }

  /** Collects runs; neighbours of one kind flow together. */
  static final class Builder {
    private int[] runs = new int[8];
    private int size;

    Builder add(int kind, int length) {
      if (length > 0) {
        if (size > 0 && (runs[size - 1] & 3) == kind) {
          runs[size - 1] += length << 2;
        } else {
          if (size == runs.length) {
            runs = Arrays.copyOf(runs, size * 2);
          }
          runs[size++] = length << 2 | kind;
        }
      }
      return this;
    }

    EditScript build() {
      return new EditScript(Arrays.copyOf(runs, size));
    }
  }

  /** Number of runs. */
  public int size() {
    return runs.length;
  }

  /** Kind of a run: {@link #EQUAL}, {@link #REPLACE}, {@link #DELETE} or {@link #INSERT}. */
  public int kind(int run) {
    return runs[run] & 3;
  }

  /** Letters in a run. */
  public int length(int run) {
    return runs[run] >>> 2;
  }

  /** Letters that are the same. */
  public int equalLetters() {
    return total(EQUAL);
  }

  /** Letters replaced, left out or put in: the edit distance that this script costs. */
  public int edits() {
    return total(REPLACE) + total(DELETE) + total(INSERT);
  }

  /** Letters of all runs of one kind. */
  public int total(int kind) {
    int sum = 0;
    for (int run : runs) {
      if ((run & 3) == kind) {
        sum += run >>> 2;
      }
    }
    return sum;
  }

  /**
   * The script as text that needs only the first stretch to give the second. Runs follow each
   * other: {@code 12=} for equal letters; {@code [old>new]} for a change, where either side may be
   * empty and both are written out.
   *
   * @param a letters of the first text
   * @param aStart where its stretch starts
   * @param b letters of the second text
   * @param bStart where its stretch starts
   */
  public String describe(int[] a, int aStart, int[] b, int bStart) {
    StringBuilder out = new StringBuilder();
    int i = aStart;
    int j = bStart;
    int run = 0;
    while (run < runs.length) {
      if (kind(run) == EQUAL) {
        out.append(length(run)).append('=');
        i += length(run);
        j += length(run);
        run++;
        continue;
      }
      int iTo = i;
      int jTo = j;
      while (run < runs.length && kind(run) != EQUAL) {
        iTo += kind(run) == INSERT ? 0 : length(run);
        jTo += kind(run) == DELETE ? 0 : length(run);
        run++;
      }
      out.append('[')
          .append(new String(a, i, iTo - i))
          .append('>')
          .append(new String(b, j, jTo - j))
          .append(']');
      i = iTo;
      j = jTo;
    }
    return out.toString();
  }

  /**
   * The second stretch, out of the first and a script as text.
   *
   * @param described what {@link #describe} wrote
   * @param a letters of the first text
   * @param aStart where its stretch starts
   * @throws IllegalArgumentException if the script does not fit the stretch
   */
  public static int[] apply(String described, int[] a, int aStart) {
    int[] script = described.codePoints().toArray();
    IntList out = new IntList();
    int i = aStart;
    int at = 0;
    while (at < script.length) {
      if (script[at] == '[') {
        at++;
        while (script[at] != '>') {
          if (i >= a.length || a[i] != script[at]) {
            throw new IllegalArgumentException(
                "Cannot apply an edit script: it does not fit the text at letter " + i);
          }
          i++;
          at++;
        }
        at++;
        while (script[at] != ']') {
          out.add(script[at++]);
        }
        at++;
      } else {
        int count = 0;
        while (script[at] != '=') {
          count = count * 10 + (script[at++] - '0');
        }
        at++;
        for (int k = 0; k < count; k++) {
          out.add(a[i++]);
        }
      }
    }
    return out.toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EditScript that && Arrays.equals(runs, that.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }

  /**
   * The runs with their letters: = equal, X replaced, D left out, I put in (the extended form of
   * SAM, Li 2009).
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int run = 0; run < runs.length; run++) {
      out.append(length(run)).append("=XDI".charAt(kind(run)));
    }
    return out.toString();
  }
}
