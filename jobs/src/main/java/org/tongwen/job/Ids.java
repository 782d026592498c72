package org.tongwen.job;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids: hashes of content, the same on every machine and in every order. */
final class Ids {
  private Ids() {}

  /**
   * A page's id: 128 bits of SHA-256 over its text and what was supplied with it.
   *
   * @return 32 hexadecimal digits
   */
  static String page(String text, String id, String paper, String date, String page) {
    return hash(32, text, id, paper, date, page);
  }

  /**
   * An article's id: 64 bits of SHA-256 over its page and the place of its first body character.
   *
   * @return 16 hexadecimal digits
   */
  static String article(String pageId, int start) {
    return hash(16, pageId, Integer.toString(start));
  }

  /** An article's id as a number, as the matching counts with it. */
  static long key(String articleId) {
    return Long.parseUnsignedLong(articleId, 16);
  }

  /** The id that a number stands for. */
  static String ofKey(long key) {
    return HexFormat.of().toHexDigits(key);
  }

  /** Any content's id of as many hexadecimal digits. */
  static String hash(int digits, String... parts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
    for (String part : parts) {
      // The length before each part: ("ab", "c") and ("a", "bc") are different.
      byte[] bytes = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
      if (bytes != null) {
        digest.update(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }
}
