package org.tongwen.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From keys to links: which documents to compare because they share a key. Stars, not cliques, and
 * no bucket is cut off: the links of a bucket are at most {@value #LINKS_A_MEMBER} a member,
 * whether it has 5 members or 50,000.
 *
 * <p>A bucket of up to {@value #SMALL} documents links each with each. In a larger one the
 * documents fall into blocks of time, and in a block into classes of length (a factor √2 each). A
 * document links to
 *
 * <ul>
 *   <li>the longest of its own class, and two of its class picked by a hash of their keys: copies
 *       of a story meet a common copy, and one composite (two stories run together) that happens to
 *       be the longest cannot part them;
 *   <li>the longest, and one picked document, of the next higher class that is there: an abridged
 *       copy meets a fuller one;
 *   <li>if others link to it, the longest of the block.
 * </ul>
 *
 * The longest and one picked document of a block link to those of the next block (the window moves)
 * and to the longest of the whole bucket (passages that recur across dates). A document without a
 * date joins up to {@value #BLOCKS_MET} blocks as if it were of each, spread evenly over those
 * there are; it has other, rarer keys to meet its story by.
 *
 * <p>Which is longest, and which is picked, depends on lengths and document keys alone: the result
 * is a function of the set of rows.
 */
public final class Buckets {
  static final int SMALL = 4;
  static final int BLOCKS_MET = 8;
  static final int LINKS_A_MEMBER = 48;
  private static final int CLASSES = 64;

  /** How far apart in time linked documents may be. */
  public enum Reach {
    /** In one block or in neighbouring ones, or without a date: prints of one story. */
    WINDOW,
    /** Any: passages that recur. */
    ALL_DATES
  }

  private final Occurrences rows;
  private final Reach reach;
  private final LinkTable links = new LinkTable();
  private int bucket;
  private long large;
  private int largest;

  private Buckets(Occurrences rows, Reach reach) {
    this.reach = reach;
    this.rows = rows;
  }

  /**
   * What a set of buckets led to.
   *
   * @param links by document, then representative (unsigned), one for each pair
   * @param largeBuckets buckets of more than {@value Buckets#SMALL} members, linked through
   *     representatives
   * @param largestBucket members of the largest bucket
   */
  public record Result(List<Link> links, long largeBuckets, int largestBucket) {}

  /**
   * Links the documents of every bucket, over all dates.
   *
   * @param rows complete buckets, in any order
   */
  public static Result link(Occurrences rows) {
    return link(rows, Reach.ALL_DATES);
  }

  /**
   * Links the documents of every bucket.
   *
   * @param rows complete buckets, in any order
   * @param reach which blocks of time to link
   */
  public static Result link(Occurrences rows, Reach reach) {
    Buckets buckets = new Buckets(rows, reach);
    buckets.run();
    List<Link> out = new ArrayList<>(buckets.links.size());
    for (int row : buckets.links.order()) {
      out.add(buckets.links.get(row));
    }
    return new Result(out, buckets.large, buckets.largest);
  }

  private void run() {
    int[] order = RadixOrder.of(rows.keys, rows.size());
    int start = 0;
    while (start < order.length) {
      int end = start + 1;
      long key = rows.keys[order[start]];
      while (end < order.length && rows.keys[order[end]] == key) {
        end++;
      }
      if (end - start > 1) {
        bucket++;
        largest = Math.max(largest, end - start);
        if (end - start <= SMALL) {
          clique(order, start, end);
        } else {
          large++;
          stars(order, start, end);
        }
      }
      start = end;
    }
  }

  private void clique(int[] order, int start, int end) {
    for (int i = start; i < end; i++) {
      for (int j = i + 1; j < end; j++) {
        if (reach == Reach.ALL_DATES || near(order[i], order[j])) {
          link(order[i], order[j]);
          link(order[j], order[i]);
        }
      }
    }
  }

  private void stars(int[] order, int start, int end) {
    long[] byBlock = new long[end - start];
    int[] members = Arrays.copyOfRange(order, start, end);
    for (int i = 0; i < members.length; i++) {
      byBlock[i] = ((long) rows.blocks[members[i]] << 32) | i;
    }
    Arrays.sort(byBlock);
    int[] sorted = new int[members.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = members[(int) byBlock[i]];
    }
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && rows.blocks[sorted[to]] == rows.blocks[sorted[from]]) {
        to++;
      }
      blocks.add(new Block(sorted, from, to));
      from = to;
    }
    Block undated = blocks.get(0).number == Occurrences.UNDATED ? blocks.get(0) : null;
    List<Block> dated = undated == null ? blocks : blocks.subList(1, blocks.size());
    for (Block block : dated) {
      for (int i = block.from; i < block.to; i++) {
        join(sorted[i], block);
      }
    }
    int top = blocks.get(0).top;
    for (Block block : blocks) {
      top = longer(block.top, top) ? block.top : top;
    }
    for (int i = 0; i < dated.size(); i++) {
      Block block = dated.get(i);
      if (i > 0 && dated.get(i - 1).number == block.number - 1) {
        link(dated.get(i - 1).top, block.top);
        link(dated.get(i - 1).picked, block.picked);
      }
      if (reach == Reach.ALL_DATES) {
        link(block.top, top);
        link(block.picked, top);
      }
    }
    if (undated != null) {
      List<Block> met = dated.isEmpty() ? blocks : dated;
      int count = Math.min(BLOCKS_MET, met.size());
      for (int i = undated.from; i < undated.to; i++) {
        for (int m = 0; m < count; m++) {
          join(sorted[i], met.get((int) ((long) m * met.size() / count)));
        }
      }
      link(undated.top, top);
    }
  }

  /** Documents of one key and one block of time, with those that stand for the others. */
  private final class Block {
    final int number;
    final int from;
    final int to;
    final int[] longest = new int[CLASSES];
    final int[] least = new int[CLASSES];
    final int[] most = new int[CLASSES];
    int top = -1;
    int picked = -1;

    Block(int[] sorted, int from, int to) {
      this.number = rows.blocks[sorted[from]];
      this.from = from;
      this.to = to;
      Arrays.fill(longest, -1);
      for (int i = from; i < to; i++) {
        int row = sorted[i];
        int c = lengthClass(rows.lengths[row]);
        boolean first = longest[c] < 0;
        longest[c] = first || longer(row, longest[c]) ? row : longest[c];
        least[c] = first || before(row, least[c]) ? row : least[c];
        most[c] = first || before(most[c], row) ? row : most[c];
        top = top < 0 || longer(row, top) ? row : top;
        picked = picked < 0 || before(row, picked) ? row : picked;
      }
    }
  }

  private void join(int row, Block block) {
    int c = lengthClass(rows.lengths[row]);
    boolean alone = block.longest[c] < 0;
    if (!alone) {
      link(row, block.longest[c]);
      link(row, block.least[c]);
      link(row, block.most[c]);
    }
    int next = c + 1;
    while (next < CLASSES && block.longest[next] < 0) {
      next++;
    }
    if (next < CLASSES) {
      link(row, block.longest[next]);
      link(row, block.least[next]);
    }
    if (alone || row == block.longest[c] || row == block.least[c] || row == block.most[c]) {
      link(row, block.top);
    }
  }

  private void link(int row, int representative) {
    if (rows.documents[row] != rows.documents[representative]) {
      links.add(
          rows.documents[row],
          rows.documents[representative],
          rows.lengths[row],
          rows.lengths[representative],
          bucket,
          Link.place(rows.positions[row], rows.lengths[row]));
    }
  }

  private boolean near(int a, int b) {
    int x = rows.blocks[a];
    int y = rows.blocks[b];
    return x == Occurrences.UNDATED || y == Occurrences.UNDATED || Math.abs((long) x - y) <= 1;
  }

  private boolean longer(int a, int b) {
    return rows.lengths[a] != rows.lengths[b]
        ? rows.lengths[a] > rows.lengths[b]
        : Long.compareUnsigned(rows.documents[a], rows.documents[b]) > 0;
  }

  private boolean before(int a, int b) {
    return Long.compareUnsigned(Shingles.mix(rows.documents[a]), Shingles.mix(rows.documents[b]))
        < 0;
  }

  /** Lengths within a factor √2 share a class: floor(2 log2 length). */
  static int lengthClass(int length) {
    int safe = Math.max(1, length);
    int whole = 31 - Integer.numberOfLeadingZeros(safe);
    boolean upper = (long) safe * safe >= 1L << (2 * whole + 1);
    return 2 * whole + (upper ? 1 : 0);
  }
}
