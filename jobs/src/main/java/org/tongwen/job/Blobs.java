package org.tongwen.job;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records packed into byte arrays, one array for each partition that they go to: a shuffle then
 * moves a few large rows instead of a row a record, which costs a tenth.
 */
final class Blobs {
  /** A partition's number and its records. */
  static final StructType SCHEMA =
      new StructType()
          .add("part", DataTypes.IntegerType, false)
          .add("records", DataTypes.BinaryType, false);

  /** A buffer is sent when it has this many bytes: large enough to make rows few. */
  private static final int FULL = 1 << 17;

  private final int width;
  private final ByteBuffer[] buffers;
  private final List<Row> out = new ArrayList<>();

  /**
   * Buffers for records.
   *
   * @param parts how many partitions there are
   * @param width bytes of a record, where all have as many
   */
  Blobs(int parts, int width) {
    this.width = width;
    this.buffers = new ByteBuffer[parts];
  }

  /** The partition of a key. */
  static int part(long key, int parts) {
    return (int) Long.remainderUnsigned(key * 0x9E3779B97F4A7C15L >>> 16, parts);
  }

  /** Where to put the next record of a partition: {@code width} bytes. */
  ByteBuffer record(int part) {
    return record(part, width);
  }

  /** Where to put the next record of a partition: so many bytes. */
  ByteBuffer record(int part, int bytes) {
    ByteBuffer buffer = buffers[part];
    if (buffer == null) {
      buffer = ByteBuffer.allocate(Math.max(bytes, Math.min(64 * bytes, FULL)));
    } else if (buffer.remaining() < bytes && buffer.capacity() >= FULL) {
      send(part, buffer);
      buffer.clear();
    }
    if (buffer.remaining() < bytes) {
      int room = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(room).put(buffer.flip());
    }
    buffers[part] = buffer;
    return buffer;
  }

  private void send(int part, ByteBuffer buffer) {
    byte[] records = new byte[buffer.position()];
    buffer.get(0, records);
    out.add(RowFactory.create(part, records));
  }

  /** Rows that are full so far; the caller passes them on. */
  List<Row> full() {
    List<Row> rows = List.copyOf(out);
    out.clear();
    return rows;
  }

  /** Whether a row is waiting to be passed on. */
  boolean hasFull() {
    return !out.isEmpty();
  }

  /** The rest, at the end of the input. */
  List<Row> rest() {
    for (int part = 0; part < buffers.length; part++) {
      if (buffers[part] != null && buffers[part].position() > 0) {
        send(part, buffers[part]);
        buffers[part] = null;
      }
    }
    return full();
  }

  /** Packs what a function makes of each item, passing full rows on while it reads. */
  static <T> Iterator<Row> pack(Iterator<T> items, Blobs blobs, Consumer<T> function) {
    return new Iterator<>() {
      private Iterator<Row> ready = List.<Row>of().iterator();
      private boolean ended;

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && !ended) {
          while (items.hasNext() && !blobs.hasFull()) {
            function.accept(items.next());
          }
          if (blobs.hasFull()) {
            ready = blobs.full().iterator();
          } else {
            ready = blobs.rest().iterator();
            ended = true;
          }
        }
        return ready.hasNext();
      }

      @Override
      public Row next() {
        return ready.next();
      }
    };
  }
}
