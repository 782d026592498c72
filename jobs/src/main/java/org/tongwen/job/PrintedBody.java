package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.tongwen.text.Span;

/** The body of an article as printed, and where it stands on its page. */
final class PrintedBody {
  private final int[] body;

  /** Beginning and end of each span, in the order of the body. */
  private final int[] spans;

  private PrintedBody(int[] body, int[] spans) {
    this.body = body;
    this.spans = spans;
  }

  /** Puts a body into a record. */
  static void put(long article, int[] page, List<Span> spans, byte kind, Keyed out) {
    StringBuilder body = new StringBuilder();
    for (Span span : spans) {
      // A span may end after a text that is damaged.
      int end = Math.min(span.end(), page.length);
      for (int i = span.start(); i < end; i++) {
        body.appendCodePoint(page[i]);
      }
    }
    byte[] text = body.toString().getBytes(UTF_8);
    ByteBuffer record = out.put(article, 1 + 4 + 8 * spans.size() + text.length).put(kind);
    record.putInt(spans.size());
    spans.forEach(span -> record.putInt(span.start()).putInt(span.end()));
    record.put(text);
  }

  /** Reads the record to its end. */
  static PrintedBody of(ByteBuffer record) {
    int[] spans = new int[2 * record.getInt()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = record.getInt();
    }
    String text = Keyed.text(record);
    return new PrintedBody(text.codePoints().toArray(), spans);
  }

  /**
   * What it prints between two places of its page.
   *
   * @param printed without white space
   * @param begins whether a sentence begins where the stretch does
   * @param ends whether one ends there
   */
  record Stretch(String printed, boolean begins, boolean ends) {}

  /** What it prints between two places of its page. */
  Stretch between(int start, int end) {
    StringBuilder printed = new StringBuilder();
    int from = body.length;
    int to = 0;
    int at = 0;
    for (int s = 0; s < spans.length; s += 2) {
      int first = at + Math.max(0, start - spans[s]);
      int last = Math.min(body.length, at + Math.min(end, spans[s + 1]) - spans[s]);
      for (int i = first; i < last; i++) {
        from = Math.min(from, i);
        to = i + 1;
        if (!isWhite(body[i])) {
          printed.appendCodePoint(body[i]);
        }
      }
      at += spans[s + 1] - spans[s];
    }
    return new Stretch(printed.toString(), sentenceEndsBefore(from), endsAt(to));
  }

  private boolean sentenceEndsBefore(int from) {
    int i = from - 1;
    while (i >= 0 && closes(body[i])) {
      i--;
    }
    return i < 0 || PassageSides.FULL_STOP.indexOf(body[i]) >= 0;
  }

  private boolean endsAt(int to) {
    int i = to;
    while (i < body.length && closes(body[i])) {
      i++;
    }
    return i >= body.length || PassageSides.FULL_STOP.indexOf(body[i]) >= 0;
  }

  private static boolean closes(int point) {
    return isWhite(point) || PassageSides.CLOSING.indexOf(point) >= 0;
  }

  private static boolean isWhite(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}
