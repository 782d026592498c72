package org.tongwen.page;

import com.ibm.icu.text.Normalizer2;
import org.tongwen.text.Normaliser;
import org.tongwen.text.Span;

/**
 * A page's code points beside a folded view of the same length, in which rules are written once for
 * simplified and traditional characters, full-width and half-width marks. The view has one char for
 * each code point, so that its indices are page offsets.
 */
final class PageText {

  private static final char[] TABLE = table();

  private final int[] codePoints;
  private final String view;

  PageText(int[] codePoints) {
    this.codePoints = codePoints;
    char[] folded = new char[codePoints.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(codePoints[i]);
      if (folded[i] == '\r') { // alone it ends a line, before a line feed it is white space
        folded[i] = i + 1 < folded.length && codePoints[i + 1] == '\n' ? ' ' : '\n';
      }
    }
    for (int i = 1; i < folded.length; i++) {
      if (folded[i] == '.' && endsSentence(folded, i)) {
        folded[i] = '。';
      }
    }
    this.view = new String(folded);
  }

  /** Whether a half-width point closes a Chinese sentence. */
  private static boolean endsSentence(char[] text, int i) {
    char before = text[i - 1];
    char after = i + 1 < text.length ? text[i + 1] : '\n';
    boolean chinese = Character.isIdeographic(before) || "”’)》%".indexOf(before) >= 0;
    return chinese
        && (Character.isIdeographic(after)
            || Character.isWhitespace(after)
            || "”’)“《".indexOf(after) >= 0);
  }

  int length() {
    return codePoints.length;
  }

  /** The folded text; indices are page offsets. */
  String view() {
    return view;
  }

  int[] codePoints() {
    return codePoints;
  }

  /** The text as printed. */
  String printed(Span span) {
    return span.of(codePoints);
  }

  /** Folds a text as the view is folded. */
  static String fold(String text) {
    return new PageText(text.codePoints().toArray()).view;
  }

  private static char fold(int codePoint) {
    // beyond the basic plane: rare Han characters, which no rule names; any one stands for them
    if (codePoint < TABLE.length) {
      return TABLE[codePoint];
    }
    return Character.isIdeographic(codePoint) ? '〇' : '\uFFFC';
  }

  private static char[] table() {
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
      if (Character.isSurrogate((char) c)) {
        table[c] = '\uFFFC';
      } else if (Character.isIdeographic(c)) {
        int folded = Normaliser.fold(c);
        table[c] = folded == 0 ? (char) c : (char) folded;
      } else if (c >= 0x80) {
        String single = nfkc.normalize(String.valueOf((char) c));
        table[c] = single.length() == 1 ? single.charAt(0) : (char) c;
      }
    }
    table['\u200B'] = ' ';
    table['\uFEFF'] = ' ';
    table['\f'] = '\n';
    table['\u2028'] = '\n';
    table['\u2029'] = '\n';
    table['\u0085'] = '\n';
    table['\u000B'] = '\n';
    table['｡'] = '。';
    for (char dot : "•‧∙・･⋅".toCharArray()) {
      table[dot] = '·';
    }
    for (char quote : "「『﹁﹃〝".toCharArray()) {
      table[quote] = '“';
    }
    for (char quote : "」』﹂﹄〞".toCharArray()) {
      table[quote] = '”';
    }
    for (char open : "〔〖﹝".toCharArray()) {
      table[open] = '[';
    }
    for (char close : "〕〗﹞".toCharArray()) {
      table[close] = ']';
    }
    return table;
  }
}
