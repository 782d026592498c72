package org.tongwen.nlp;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a user dictionary beside those of HanLP's jar, for one segmenter alone: nothing that
 * HanLP shares between segmenters is changed.
 */
final class UserDictionary extends DynamicCustomDictionary {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** How often a word without a figure of its own is taken to occur; HanLP's default as well. */
  private static final int USUAL_FREQUENCY = 1000;

  private UserDictionary(BinTrie<CoreDictionary.Attribute> own) {
    super(CustomDictionary.DEFAULT.dat, own, null);
  }

  /**
   * Reads the lines of a dictionary: a word, then pairs of tag and frequency, apart by white space.
   *
   * @param lines the lines; blank ones do not count
   * @throws IllegalArgumentException if a line is not of that form or has a tag that HanLP lacks
   */
  static UserDictionary of(List<String> lines) {
    BinTrie<CoreDictionary.Attribute> own = new BinTrie<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        String[] fields = SPACE.split(line);
        own.put(fields[0], attribute(fields, i + 1, line));
      }
    }
    return new UserDictionary(own);
  }

  private static CoreDictionary.Attribute attribute(String[] fields, int number, String line) {
    if (fields.length == 1) {
      return new CoreDictionary.Attribute(Nature.nz, USUAL_FREQUENCY);
    }
    if (fields.length % 2 == 0) {
      throw refusal(number, line, "a word takes pairs of tag and frequency");
    }
    List<Nature> tags = new ArrayList<>();
    int[] frequencies = new int[fields.length / 2];
    int total = 0;
    for (int i = 1; i < fields.length; i += 2) {
      Nature tag = Nature.fromString(fields[i]);
      if (tag == null) {
        throw refusal(number, line, "HanLP has no tag \"" + fields[i] + "\"");
      }
      tags.add(tag);
      int frequency = frequency(fields[i + 1]);
      if (frequency < 1) {
        throw refusal(number, line, "a frequency is a whole number from 1 on");
      }
      frequencies[i / 2] = frequency;
      total += frequency;
    }
    return new CoreDictionary.Attribute(tags.toArray(Nature[]::new), frequencies, total);
  }

  /** Returns the number, or 0 if the text is none. */
  private static int frequency(String text) {
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  private static IllegalArgumentException refusal(int number, String line, String why) {
    return new IllegalArgumentException(
        "Cannot read line %d of the user dictionary, \"%s\": %s".formatted(number, line, why));
  }

  /**
   * Offers the user's words to the search for the best path, so that they stay whole where two
   * other words would meet across their border. The jar's own additional words are left to the
   * merging that follows it, as in HanLP's defaults: forced, they would break right words (商品和服务).
   */
  @Override
  public void parseText(
      char[] text, AhoCorasickDoubleArrayTrie.IHit<CoreDictionary.Attribute> processor) {
    trie.parseText(text, processor);
  }
}
