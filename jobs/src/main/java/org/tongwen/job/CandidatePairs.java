package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.Buckets;
import org.tongwen.sketch.Candidates;
import org.tongwen.sketch.Candidates.Candidate;
import org.tongwen.sketch.Link;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.Occurrences;
import org.tongwen.sketch.Shingles;

/**
 * From sketches to the pairs that are worth aligning, in two shuffles: keys (anchors, bands, whole
 * texts) meet in buckets, whose links ({@link Buckets}) meet again by document, where the few to
 * compare are chosen ({@link Candidates}).
 */
final class CandidatePairs {
  /** A pair: the document, the representative that it is compared with, and why. */
  static final StructType SCHEMA =
      new StructType()
          .add("document", DataTypes.LongType, false)
          .add("representative", DataTypes.LongType, false)
          .add("anchors", DataTypes.IntegerType, false)
          .add("bands", DataTypes.IntegerType, false)
          .add("identical", DataTypes.BooleanType, false);

  /** What {@link #of} reads of an article. */
  static final String[] INPUT = {"key", "letters", "minhash", "anchors", "epoch_day"};

  /** Channel, key, document, length, block, position. */
  private static final int OCCURRENCE = 1 + 8 + 8 + 4 + 4 + 4;

  /** Channel, document, representative, their lengths, shared keys, places. */
  private static final int LINK = 1 + 8 + 8 + 4 + 4 + 4 + 8;

  private static final byte ANCHOR = 0;
  private static final byte BAND = 1;
  private static final byte SAME = 2;
  private static final int CHANNELS = 3;

  private CandidatePairs() {}

  /**
   * The pairs.
   *
   * @param sketches rows with the columns {@link #INPUT}: key of the article, letters, signature,
   *     anchors, day of print (null where not stated)
   * @param candidates how a document's pairs are chosen
   * @param reach how far apart in time the two of a pair may be
   * @param parts partitions of both shuffles; the records of one must fit into a task's memory
   */
  static Dataset<Row> of(
      Dataset<Row> sketches,
      MatchSettings settings,
      Candidates candidates,
      Buckets.Reach reach,
      int parts) {
    MapPartitionsFunction<Row, Row> spread =
        rows -> {
          Blobs blobs = new Blobs(parts, OCCURRENCE);
          return Blobs.pack(rows, blobs, row -> spread(row, settings, blobs, parts));
        };
    MapPartitionsFunction<Row, Row> link = rows -> link(rows, reach, parts);
    MapPartitionsFunction<Row, Row> choose = rows -> choose(rows, candidates);
    return sketches
        .select(Arrays.stream(INPUT).map(c -> col(c)).toArray(org.apache.spark.sql.Column[]::new))
        .mapPartitions(spread, Encoders.row(Blobs.SCHEMA))
        .repartitionById(parts, col("part"))
        .mapPartitions(link, Encoders.row(Blobs.SCHEMA))
        .repartitionById(parts, col("part"))
        .mapPartitions(choose, Encoders.row(SCHEMA));
  }

  private static void spread(Row row, MatchSettings settings, Blobs blobs, int parts) {
    long document = row.getLong(0);
    int[] letters = row.getString(1).codePoints().toArray();
    int[] signature = MinHash.unpack(row.getAs(2));
    Anchors anchors = Anchors.unpack(row.getAs(3));
    int block =
        row.isNullAt(4)
            ? Occurrences.UNDATED
            : Occurrences.block(row.getLong(4), settings.windowDays());
    int length = letters.length;
    if (length == 0) {
      return;
    }
    for (int i = 0; i < anchors.size(); i++) {
      long key = anchors.hashes()[i];
      put(blobs, parts, ANCHOR, key, document, length, block, anchors.positions()[i]);
    }
    for (long key : settings.bands().keys(signature)) {
      put(blobs, parts, BAND, key, document, length, block, 0);
    }
    put(blobs, parts, SAME, Shingles.whole(letters), document, length, block, 0);
  }

  private static void put(
      Blobs blobs,
      int parts,
      byte channel,
      long key,
      long document,
      int length,
      int block,
      int position) {
    blobs
        .record(Blobs.part(key, parts))
        .put(channel)
        .putLong(key)
        .putLong(document)
        .putInt(length)
        .putInt(block)
        .putInt(position);
  }

  private static Iterator<Row> link(Iterator<Row> rows, Buckets.Reach reach, int parts) {
    Occurrences[] channels = new Occurrences[CHANNELS];
    Arrays.setAll(channels, c -> new Occurrences(1 << 10));
    while (rows.hasNext()) {
      ByteBuffer in = ByteBuffer.wrap(rows.next().getAs(1));
      while (in.hasRemaining()) {
        channels[in.get()].add(in.getLong(), in.getLong(), in.getInt(), in.getInt(), in.getInt());
      }
    }
    Blobs blobs = new Blobs(parts, LINK);
    List<Row> out = new ArrayList<>();
    for (byte channel = 0; channel < CHANNELS; channel++) {
      for (Link link : Buckets.link(channels[channel], reach).links()) {
        blobs
            .record(Blobs.part(link.document(), parts))
            .put(channel)
            .putLong(link.document())
            .putLong(link.representative())
            .putInt(link.documentLength())
            .putInt(link.representativeLength())
            .putInt(link.shared())
            .putLong(link.places());
      }
      channels[channel] = null;
      out.addAll(blobs.full());
    }
    out.addAll(blobs.rest());
    return out.iterator();
  }

  /** A link with its channel, as read back. */
  private record Known(byte channel, Link link) {}

  private static final Comparator<Known> BY_PAIR =
      Comparator.<Known>comparingLong(k -> k.link().document())
          .thenComparingLong(k -> k.link().representative())
          .thenComparingInt(k -> k.channel());

  private static Iterator<Row> choose(Iterator<Row> rows, Candidates candidates) {
    List<Known> links = new ArrayList<>();
    while (rows.hasNext()) {
      ByteBuffer in = ByteBuffer.wrap(rows.next().getAs(1));
      while (in.hasRemaining()) {
        byte channel = in.get();
        links.add(
            new Known(
                channel,
                new Link(
                    in.getLong(),
                    in.getLong(),
                    in.getInt(),
                    in.getInt(),
                    in.getInt(),
                    in.getLong())));
      }
    }
    links.sort(BY_PAIR);
    List<Row> out = new ArrayList<>();
    List<Candidate> ofOne = new ArrayList<>();
    int i = 0;
    while (i < links.size()) {
      long document = links.get(i).link().document();
      ofOne.clear();
      while (i < links.size() && links.get(i).link().document() == document) {
        i = candidate(links, i, ofOne);
      }
      for (Candidate c : candidates.choose(ofOne).chosen()) {
        out.add(
            RowFactory.create(
                c.document(), c.representative(), c.anchors(), c.bands(), c.identical()));
      }
    }
    return out.iterator();
  }

  /** Puts the links of one pair together; returns the index after the last of them. */
  private static int candidate(List<Known> links, int from, List<Candidate> out) {
    Link[] byChannel = new Link[CHANNELS];
    long representative = links.get(from).link().representative();
    long document = links.get(from).link().document();
    int i = from;
    while (i < links.size()
        && links.get(i).link().document() == document
        && links.get(i).link().representative() == representative) {
      Known known = links.get(i++);
      Link before = byChannel[known.channel()];
      byChannel[known.channel()] = before == null ? known.link() : before.with(known.link());
    }
    out.add(Candidate.of(byChannel[ANCHOR], byChannel[BAND], byChannel[SAME]));
    return i;
  }
}
