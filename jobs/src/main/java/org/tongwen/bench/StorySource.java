package org.tongwen.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Stories without end: the base articles, each once, then fresh texts of the same lengths. */
final class StorySource {
  /** Fewer headlines say too little of how headlines read. */
  private static final int HEADLINES = 100;

  private static final int HEADLINE = 12;
  private static final int LONGEST_HEADLINE = 30;
  private static final int SHORTEST = 100;

  private final BaseText base;
  private final Random random;
  private final FreshText bodies;
  private final FreshText headlines;
  private final List<Integer> unused = new ArrayList<>();
  private long told;

  /**
   * A source.
   *
   * @param onlyFresh whether the base articles themselves are left out
   */
  StorySource(BaseText base, boolean onlyFresh, Random random) {
    this.base = base;
    this.random = random;
    this.bodies =
        new FreshText(base.articles().stream().flatMap(a -> a.paragraphs().stream()).toList());
    List<String> titles =
        base.articles().stream()
            .map(BaseText.Article::headline)
            .filter(title -> !title.isBlank())
            .toList();
    this.headlines = titles.size() < HEADLINES ? bodies : new FreshText(titles);
    for (int i = 0; i < base.articles().size() && !onlyFresh; i++) {
      unused.add(i);
    }
    Collections.shuffle(unused, random);
  }

  /**
   * A story.
   *
   * @param number from 0, in the order of telling
   */
  record Story(long number, String headline, List<String> paragraphs) {}

  /** The next story. */
  Story next() {
    if (!unused.isEmpty()) {
      BaseText.Article article = base.articles().get(unused.remove(unused.size() - 1));
      String headline =
          article.headline().isBlank() ? headlines.paragraph(HEADLINE, random) : article.headline();
      return new Story(told++, oneLine(headline), article.paragraphs());
    }
    BaseText.Article like = base.articles().get(random.nextInt(base.articles().size()));
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < like.paragraphs().size() || length < SHORTEST; i++) {
      int wanted = like.paragraphs().get(i % like.paragraphs().size()).length();
      paragraphs.add(bodies.paragraph(wanted, random));
      length += paragraphs.get(i).length();
    }
    return new Story(
        told++, oneLine(headlines.paragraph(HEADLINE, random)), List.copyOf(paragraphs));
  }

  private static String oneLine(String headline) {
    return headline.length() <= LONGEST_HEADLINE
        ? headline
        : headline.substring(0, LONGEST_HEADLINE);
  }
}
