package org.tongwen.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads bytes as Chinese text: a byte order mark decides; what is valid UTF-8 is UTF-8; otherwise
 * GB18030, Big5 and UTF-16 are tried and the reading with the most everyday characters wins.
 * Nothing is translated: line ends stay as they are, only a byte order mark is dropped.
 */
public final class Decoding {

  /** Refuse nothing for its size. */
  public static final long ANY_SIZE = Long.MAX_VALUE;

  /** A reading with more than one malformed sequence in this many characters is no reading. */
  private static final int CHARS_PER_REPLACEMENT = 200;

  /** A text whose control characters are more than one in this many is binary. */
  private static final int CHARS_PER_CONTROL = 100;

  /** How many characters of a long text are looked at when readings are compared. */
  private static final int SAMPLE = 20_000;

  /**
   * The least score (see {@link #score}) at which a reading that is not UTF-8 is believed: everyday
   * characters make up a third of Chinese text and one or two in a hundred of a wrong reading.
   */
  private static final double BELIEVED = 0.05;

  /** Everyday characters and marks, simplified and traditional. */
  private static final String EVERYDAY =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多"
          + "经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明"
          + "性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给"
          + "世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目"
          + "太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思"
          + "王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运記會國這個們來為說時過發"
          + "後對學現動開還進經長與業關無從實見員間問應報場電總議論區務領認處設組織產計達決選舉辦廣東臺灣體黨聯華際經濟"
          + "，。、：；“”（）《》「」！？０１２３４５６７８９\u3000";

  private static final boolean[] EVERYDAY_TABLE = everydayTable();

  private Decoding() {}

  /** Decodes bytes of any size. */
  public static Decoded decode(byte[] bytes) {
    return decode(bytes, ANY_SIZE);
  }

  /**
   * Decodes bytes.
   *
   * @param bytes a whole file, already unpacked
   * @param maxBytes more bytes than this are refused
   */
  public static Decoded decode(byte[] bytes, long maxBytes) {
    if (bytes.length == 0) {
      return Decoded.refused(Refusal.EMPTY, "The file has no content");
    }
    if (bytes.length > maxBytes) {
      return Decoded.refused(
          Refusal.TOO_LONG,
          "The file has %d bytes, more than the %d allowed".formatted(bytes.length, maxBytes));
    }
    Decoded decoded = byMark(bytes);
    if (decoded == null) {
      decoded = byContent(bytes);
    }
    if (decoded.isText() && decoded.text().isBlank()) {
      return Decoded.refused(Refusal.EMPTY, "The file holds nothing but white space");
    }
    return decoded;
  }

  private static Decoded byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded marked(byte[] bytes, int skip, Charset charset) {
    String text = lenient(bytes, skip, charset);
    int replaced = count(text, '\uFFFD');
    if ((long) replaced * CHARS_PER_REPLACEMENT > text.length()) {
      return Decoded.refused(
          Refusal.UNDECODABLE,
          "The byte order mark says %s, but %d sequences are malformed"
              .formatted(charset.name(), replaced));
    }
    return isBinary(text) ? binary() : Decoded.text(text, charset.name(), replaced);
  }

  private static Decoded byContent(byte[] bytes) {
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null && !isBinary(utf8)) {
      return Decoded.text(utf8, StandardCharsets.UTF_8.name(), 0);
    }
    String best = null;
    Charset bestCharset = null;
    double bestScore = BELIEVED;
    for (Charset charset : candidates(bytes.length)) {
      String text = lenient(bytes, 0, charset);
      double score = score(text);
      if (score > bestScore) {
        best = text;
        bestCharset = charset;
        bestScore = score;
      }
    }
    if (best != null) {
      return Decoded.text(best, bestCharset.name(), count(best, '\uFFFD'));
    }
    if (utf8 != null || isBinary(lenient(bytes, 0, StandardCharsets.ISO_8859_1))) {
      return binary();
    }
    return Decoded.refused(
        Refusal.UNDECODABLE,
        "The bytes are Chinese text in neither UTF-8, GB18030, Big5 nor UTF-16");
  }

  private static List<Charset> candidates(int length) {
    Charset gb18030 = Charset.forName("GB18030");
    Charset big5 = Charset.forName(Charset.isSupported("Big5-HKSCS") ? "Big5-HKSCS" : "Big5");
    return length % 2 == 0
        ? List.of(
            StandardCharsets.UTF_8,
            gb18030,
            big5,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)
        : List.of(StandardCharsets.UTF_8, gb18030, big5);
  }

  /** Returns the share of everyday characters, or -1 for a reading that cannot be right. */
  private static double score(String text) {
    int replaced = count(text, '\uFFFD');
    if ((long) replaced * CHARS_PER_REPLACEMENT > text.length() || isBinary(text)) {
      return -1;
    }
    int end = Math.min(text.length(), SAMPLE);
    int everyday = 0;
    int ascii = 0;
    int odd = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (EVERYDAY_TABLE[c]) {
        everyday++;
      } else if (c < 0x80) {
        ascii++;
      } else if (c >= 0xE000 && c < 0xF900 || !Character.isDefined(c)) {
        odd++;
      }
    }
    int rest = Math.max(1, end - ascii);
    return (double) (everyday - odd) / rest;
  }

  private static boolean isBinary(String text) {
    int control = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F) {
        control++;
      }
    }
    return (long) control * CHARS_PER_CONTROL > text.length();
  }

  private static Decoded binary() {
    return Decoded.refused(Refusal.BINARY, "The file holds control characters, not text");
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException malformed) {
      return null; // not this encoding: the others are tried
    }
  }

  private static String lenient(byte[] bytes, int skip, Charset charset) {
    CharBuffer chars = charset.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
    return chars.toString();
  }

  private static int count(String text, char wanted) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        n++;
      }
    }
    return n;
  }

  private static boolean[] everydayTable() {
    boolean[] table = new boolean[0x10000];
    for (int i = 0; i < EVERYDAY.length(); i++) {
      table[EVERYDAY.charAt(i)] = true;
    }
    return table;
  }
}
