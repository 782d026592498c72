package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A page whose articles are known. One char is one code point. */
final class MadePage {

  /** What a character is part of. */
  enum Role {
    HEADLINE,
    BODY,
    /** Neither right nor wrong in an article: the author of a poem. */
    EITHER,
    NONE
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> articles = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();

  void put(String added, int article, Role role) {
    text.append(added);
    for (int i = 0; i < added.length(); i++) {
      articles.add(article);
      roles.add(role);
    }
  }

  /** Adds what belongs to no article. */
  void put(String added) {
    put(added, -1, Role.NONE);
  }

  /** Puts others in place of letters of articles, of one in so many; of none if that is 0. */
  void misread(int among, Random random) {
    for (int i = 0; among > 0 && i < length(); i++) {
      if (article(i) >= 0 && random.nextInt(among) == 0) {
        text.setCharAt(i, (char) (0x4E00 + random.nextInt(0x5000)));
      }
    }
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  Role role(int at) {
    return roles.get(at);
  }

  /** The number of the article that a character belongs to, or -1. */
  int article(int at) {
    return articles.get(at);
  }

  /** The same of a unit: of the letter in its middle, as its ends may be signs. */
  int article(Unit unit) {
    return article(middle(unit));
  }

  Role role(Unit unit) {
    return role(middle(unit));
  }

  private static int middle(Unit unit) {
    return unit.offset(unit.text.length() / 2);
  }
}
