package org.tongwen.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.ResourceIOAdapter;
import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongwen.text.Normaliser;
import org.tongwen.text.Span;

/**
 * Segments texts into tagged words, names and keywords with HanLP (He 2014): Viterbi search over a
 * word bigram model, Chinese and transliterated personal names recognised, tags by a hidden Markov
 * model. Thread-safe. What is serialised is the user dictionary alone; each JVM loads HanLP's
 * dictionaries from its jar on first use (about half a second and 60 MB) and nothing that HanLP
 * shares is changed after that. It writes no files.
 *
 * <p>Text in traditional characters is read as if it were simplified, character by character, so
 * that it is segmented alike; its words keep the characters that are printed.
 */
public final class Segmenter implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] dictionary;
  private final int keywords;
  private transient volatile Segment hanlp;

  /**
   * Makes a segmenter.
   *
   * @param dictionary lines of a user dictionary: a word, then pairs of HanLP tag and frequency
   * @param keywords how many keywords a text gets at most, from 0 on
   * @throws IllegalArgumentException if a line cannot be read or the number is negative
   */
  public Segmenter(List<String> dictionary, int keywords) {
    if (keywords < 0) {
      throw new IllegalArgumentException("Cannot return %d keywords".formatted(keywords));
    }
    this.dictionary = dictionary.toArray(String[]::new);
    this.keywords = keywords;
    this.hanlp = configured(dictionary);
  }

  /**
   * Reads a text.
   *
   * @param text any text, also empty, of any length
   */
  public Tokens read(String text) {
    return read(text, null);
  }

  /**
   * Reads an article's body as one text, without the white space of the layout, which would cut
   * words. The spans that are returned are in the page: one that runs over a line break includes
   * it, and of a word that a caption parts, or a whole other article, they give the first piece.
   *
   * @param page the page's text
   * @param body where the body stands in it, in the order of reading
   * @throws IllegalArgumentException if a span leaves the page
   */
  public Tokens read(int[] page, List<Span> body) {
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[body.stream().mapToInt(Span::length).sum()];
    int[] borders = new int[offsets.length];
    int n = 0;
    for (Span span : body) {
      if (span.end() > page.length) {
        throw new IllegalArgumentException(
            "Cannot read %s of a page of %d code points".formatted(span, page.length));
      }
      for (int i = span.start(); i < span.end(); i++) {
        if (!Character.isWhitespace(page[i])) {
          text.appendCodePoint(page[i]);
          offsets[n] = i;
          borders[n++] = span.end();
        }
      }
    }
    return read(text.toString(), new Places(offsets, borders));
  }

  /**
   * Where the code points of a text stand in a page.
   *
   * @param offsets their places
   * @param borders the ends of the spans that they are of
   */
  private record Places(int[] offsets, int[] borders) {
    Span of(int from, int to) {
      int border = borders[from];
      int last = to - 1;
      while (borders[last] != border) {
        last--;
      }
      return new Span(offsets[from], offsets[last] + 1);
    }
  }

  private Tokens read(String text, Places places) {
    List<Word> words = new ArrayList<>(text.length() / 2 + 1);
    List<String> counted = new ArrayList<>();
    segment(text, words, keywords == 0 ? null : counted);
    List<Entity> names = Names.in(words);
    return new Tokens(
        places == null
            ? words
            : words.stream().map(w -> placed(w, places.of(w.start(), w.end()))).toList(),
        places == null
            ? names
            : names.stream().map(e -> placed(e, places.of(e.start(), e.end()))).toList(),
        TextRank.keywords(counted, keywords));
  }

  private static Word placed(Word word, Span place) {
    return new Word(word.text(), word.tag(), place.start(), place.end());
  }

  private static Entity placed(Entity name, Span place) {
    return new Entity(name.text(), name.kind(), place.start(), place.end());
  }

  /**
   * Returns the words of a text.
   *
   * @param text any text, also empty, of any length
   */
  public List<Word> words(String text) {
    List<Word> words = new ArrayList<>(text.length() / 2 + 1);
    segment(text, words, null);
    return words;
  }

  /** Adds a text's words, and to {@code counted} (which may be null) those that may be keywords. */
  private void segment(String text, List<Word> words, List<String> counted) {
    Segment segment = hanlp();
    char[] simplified = simplified(text);
    int point = 0;
    for (int from = 0; from < simplified.length; ) {
      int to = Stretch.end(simplified, from);
      int at = from;
      int start = from;
      String tag = null;
      for (Term term : segment.seg(Arrays.copyOfRange(simplified, from, to))) {
        at += term.word.length();
        if (tag == null) {
          tag = term.nature.toString();
        }
        if (at < to && Character.isSurrogatePair(simplified[at - 1], simplified[at])) {
          continue; // a character beyond the basic plane that HanLP cut in two
        }
        String printed = text.substring(start, at);
        int end = point + printed.codePointCount(0, printed.length());
        if (!printed.isBlank()) {
          words.add(new Word(printed, tag, point, end));
          if (counted != null && CoreStopWordDictionary.shouldInclude(term)) {
            counted.add(term.word);
          }
        }
        point = end;
        start = at;
        tag = null;
      }
      if (start != to) {
        throw new IllegalStateException(
            "HanLP returned %d of %d characters: %s"
                .formatted(start - from, to - from, text.substring(from, to)));
      }
      from = to;
    }
  }

  /**
   * Returns the text's UTF-16 units with traditional characters folded, if it is printed in them.
   * Simplified text has some of them too (著名, 乾隆) and must keep these.
   */
  private static char[] simplified(String text) {
    char[] printed = text.toCharArray();
    char[] folded = printed.clone();
    int han = 0;
    int changed = 0;
    for (int i = 0; i < printed.length; i++) {
      if (Character.isIdeographic(printed[i])) {
        han++;
        int simple = Normaliser.fold(printed[i]);
        if (simple != 0 && simple != printed[i]) {
          folded[i] = (char) simple;
          changed++;
        }
      }
    }
    // Of 50 characters of simplified news at most 5 % change, of traditional ones a third, and less
    // than 13 % in one case of a thousand.
    return 8 * changed > han ? folded : printed;
  }

  private Segment hanlp() {
    Segment made = hanlp;
    if (made == null) {
      synchronized (this) {
        made = hanlp;
        if (made == null) {
          made = configured(List.of(dictionary));
          hanlp = made;
        }
      }
    }
    return made;
  }

  /**
   * Makes a HanLP segmenter. One lock for the whole JVM: HanLP loads its dictionaries in static
   * initialisers that call each other, and has them all after the first text.
   */
  private static Segment configured(List<String> dictionary) {
    synchronized (Segmenter.class) {
      if (!(HanLP.Config.IOAdapter instanceof ResourceIOAdapter)) {
        throw new IllegalStateException(
            "HanLP is told to read dictionaries other than its jar's, and words would depend on the"
                + " machine: take hanlp.properties off the class path and unset HANLP_ROOT.");
      }
      Segment segment =
          new ViterbiSegment()
              .enableNameRecognize(true)
              .enableTranslatedNameRecognize(true)
              .enableJapaneseNameRecognize(false)
              .enablePlaceRecognize(false)
              .enableOrganizationRecognize(false)
              .enablePartOfSpeechTagging(true)
              .enableCustomDictionary(UserDictionary.of(dictionary))
              .enableCustomDictionaryForcing(true);
      for (Term term : segment.seg("新华社记者张三2026年在北京会见弗拉基米尔")) {
        CoreStopWordDictionary.shouldInclude(term);
      }
      return segment;
    }
  }
}
