package org.tongwen.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From keys to links: which documents to compare because they share a key. Stars, not cliques, and
 * no bucket is cut off: the links of a bucket are at most {@value #LINKS_A_MEMBER} a member,
 * whether it has 5 members or 50,000.
 *
 * <p>A bucket of up to {@value #SMALL} documents links each pair. In a larger one the documents
 * fall into blocks of time, and in a block into classes of length (a factor √2 each). A document
 * links to
 *
 * <ul>
 *   <li>the longest of its own class, and two of its class picked by a hash of their keys: copies
 *       of a story meet a common copy, and one composite (two stories run together) that happens to
 *       be the longest cannot part them;
 *   <li>the longest, and one picked document, of the next higher class that is there: an abridged
 *       copy meets a fuller one;
 *   <li>the longest of the block.
 * </ul>
 *
 * The longest and one picked document of a block link to those of the next block (the window moves)
 * and to the longest of the whole bucket (passages that recur across dates). A document without a
 * date meets its own kind like a block and the longest and a picked one of up to {@value
 * #BLOCKS_MET} blocks, spread evenly over those there are; it has other, rarer keys to meet its
 * story by.
 *
 * <p>Which is longest, and which is picked, depends on lengths and document keys alone: the result
 * is a function of the set of rows.
 */
public final class Buckets {
  static final int SMALL = 4;
  static final int BLOCKS_MET = 8;
  static final int LINKS_A_MEMBER = 24;
  private static final int CLASSES = 64;

  private final Occurrences rows;
  private final LinkTable links = new LinkTable();
  private long large;
  private int largest;

  private Buckets(Occurrences rows) {
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
   * Links the documents of every bucket.
   *
   * @param rows complete buckets, in any order
   */
  public static Result link(Occurrences rows) {
    Buckets buckets = new Buckets(rows);
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
        if (longer(order[j], order[i])) {
          link(order[i], order[j]);
        } else {
          link(order[j], order[i]);
        }
      }
    }
  }

  private void stars(int[] order, int start, int end) {
    long[] block = new long[end - start];
    int[] members = Arrays.copyOfRange(order, start, end);
    for (int i = 0; i < members.length; i++) {
      block[i] = ((long) rows.blocks[members[i]] << 32) | i;
    }
    Arrays.sort(block);
    int[] sorted = new int[members.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = members[(int) block[i]];
    }
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && rows.blocks[sorted[to]] == rows.blocks[sorted[from]]) {
        to++;
      }
      blocks.add(block(sorted, from, to));
      from = to;
    }
    if (blocks.size() > 1) {
      between(sorted, blocks);
    }
  }

  /** The longest and the picked document of a block, by row. */
  private record Block(int number, int from, int to, int longest, int picked) {}

  private Block block(int[] sorted, int from, int to) {
    int[] longest = new int[CLASSES];
    int[] least = new int[CLASSES];
    int[] most = new int[CLASSES];
    Arrays.fill(longest, -1);
    Arrays.fill(least, -1);
    Arrays.fill(most, -1);
    int top = -1;
    int picked = -1;
    for (int i = from; i < to; i++) {
      int row = sorted[i];
      int c = lengthClass(rows.lengths[row]);
      longest[c] = longest[c] < 0 || longer(row, longest[c]) ? row : longest[c];
      least[c] = least[c] < 0 || before(row, least[c]) ? row : least[c];
      most[c] = most[c] < 0 || before(most[c], row) ? row : most[c];
      top = top < 0 || longer(row, top) ? row : top;
      picked = picked < 0 || before(row, picked) ? row : picked;
    }
    for (int i = from; i < to; i++) {
      int row = sorted[i];
      int c = lengthClass(rows.lengths[row]);
      link(row, longest[c]);
      link(row, least[c]);
      link(row, most[c]);
      int next = c + 1;
      while (next < CLASSES && longest[next] < 0) {
        next++;
      }
      if (next < CLASSES) {
        link(row, longest[next]);
        link(row, least[next]);
        link(row, top);
      }
    }
    return new Block(rows.blocks[sorted[from]], from, to, top, picked);
  }

  private void between(int[] sorted, List<Block> blocks) {
    Block undated = blocks.get(0).number() == Occurrences.UNDATED ? blocks.get(0) : null;
    List<Block> dated = undated == null ? blocks : blocks.subList(1, blocks.size());
    int top = blocks.get(0).longest();
    for (Block block : blocks) {
      top = longer(block.longest(), top) ? block.longest() : top;
    }
    for (int i = 0; i < dated.size(); i++) {
      Block block = dated.get(i);
      if (i > 0 && dated.get(i - 1).number() == block.number() - 1) {
        link(dated.get(i - 1).longest(), block.longest());
        link(dated.get(i - 1).picked(), block.picked());
      }
      link(block.longest(), top);
      link(block.picked(), top);
    }
    if (undated != null) {
      int met = Math.min(BLOCKS_MET, dated.size());
      for (int i = undated.from(); i < undated.to(); i++) {
        for (int m = 0; m < met; m++) {
          Block block = dated.get((int) ((long) m * dated.size() / met));
          link(sorted[i], block.longest());
          link(sorted[i], block.picked());
        }
        link(sorted[i], top);
      }
    }
  }

  private void link(int row, int representative) {
    if (rows.documents[row] != rows.documents[representative]) {
      links.add(
          rows.documents[row],
          rows.documents[representative],
          rows.lengths[row],
          rows.lengths[representative],
          Link.place(rows.positions[row], rows.lengths[row]));
    }
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
