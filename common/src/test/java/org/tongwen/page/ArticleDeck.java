package org.tongwen.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Deals articles in no order, each once before any comes again, cut to lengths as on pages. */
final class ArticleDeck {

  private static final int LONGEST_TEXT = 1600;
  private static final int SHORTEST_TEXT = 100;

  /** Of so many articles the most alike is dealt where a page keeps to its subject. */
  private static final int CHOICE = 10;

  private final List<GivenArticle> articles;
  private final Random random;
  private final List<Integer> unused = new ArrayList<>();

  ArticleDeck(List<GivenArticle> articles, Random random) {
    this.articles = articles;
    this.random = random;
  }

  /**
   * An article.
   *
   * @param headings whether it may keep headings of its own, which often read as headlines
   */
  GivenArticle next(boolean headings) {
    while (true) {
      if (unused.isEmpty()) {
        for (int i = 0; i < articles.size(); i++) {
          unused.add(i);
        }
        Collections.shuffle(unused, random);
      }
      GivenArticle article = articles.get(unused.remove(unused.size() - 1));
      List<String> paragraphs = new ArrayList<>();
      int length = 0;
      int most = 2 + random.nextInt(8);
      boolean plain = !headings || random.nextBoolean();
      for (String paragraph : article.paragraphs()) {
        if (plain && !GivenArticle.endsSentence(paragraph)) {
          continue;
        }
        if (paragraphs.size() == most || length + paragraph.length() > LONGEST_TEXT) {
          break;
        }
        paragraphs.add(paragraph);
        length += paragraph.length();
      }
      while (!GivenArticle.endsSentence(paragraphs.get(paragraphs.size() - 1))) {
        paragraphs.remove(paragraphs.size() - 1); // a heading with nothing under it
      }
      if (length >= SHORTEST_TEXT && article.text().codePoints().allMatch(c -> c < 0x10000)) {
        return new GivenArticle(article.headline(), paragraphs);
      }
    }
  }

  /**
   * An article on what another one is about.
   *
   * @param other that article
   */
  GivenArticle nextLike(GivenArticle other, boolean headings) {
    Bigrams topic = Bigrams.of(other.text());
    GivenArticle best = null;
    double most = 0;
    for (int k = 0; k < CHOICE; k++) {
      GivenArticle article = next(headings);
      double like = Bigrams.of(article.text()).topics(topic);
      if (best == null || like > most) {
        best = article;
        most = like;
      }
    }
    return best;
  }
}
