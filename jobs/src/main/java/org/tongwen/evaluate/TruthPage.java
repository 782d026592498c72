package org.tongwen.evaluate;

import java.util.List;

/**
 * A page as it is known to be.
 *
 * @param name of its file
 * @param paper what the page itself says; null where it says nothing
 * @param date what the page itself says, ISO; null where it says nothing
 * @param truePaper what is true
 * @param trueDate what is true and can be inferred; null where nothing tells
 * @param day the day of printing, for following jumps
 * @param pageNo the page number; null where not printed
 * @param noisy whether its characters are misread here and there
 * @param articles what stands on it
 */
public record TruthPage(
    String name,
    String paper,
    String date,
    String truePaper,
    String trueDate,
    String day,
    String pageNo,
    boolean noisy,
    List<TruthArticle> articles) {

  /** Names an article of the page. */
  String key(TruthArticle article) {
    return name + "#" + article.number();
  }
}
