package org.tongwen.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A paper of a made corpus.
 *
 * @param name of a city that is not on the map, and a kind of paper
 * @param noise share of its letters that are misread
 * @param width letters of a column where its lines are broken, 0 where they are not
 */
record MadePaper(String name, double noise, int width) {
  private static final String FIRST = "云江平清安永东南西北长宁海龙凤石金玉青白新丰广泰华福瑞临";
  private static final String SECOND = "川陵溪阳州山原泉江河湖城港峰岭潭源水关门";
  private static final List<String> KINDS = List.of("日报", "晚报", "都市报", "晨报", "商报");
  private static final int COLUMN = 15;

  /** So many papers of different names; half of them misread nothing, a third break their lines. */
  static List<MadePaper> some(int count, double noise, Random random) {
    Set<String> names = new LinkedHashSet<>();
    int most = FIRST.length() * SECOND.length() * KINDS.size() / 2;
    while (names.size() < count) {
      String name =
          ""
              + FIRST.charAt(random.nextInt(FIRST.length()))
              + SECOND.charAt(random.nextInt(SECOND.length()))
              + KINDS.get(random.nextInt(KINDS.size()));
      // Beyond what these cities have, more cities are founded.
      names.add(names.size() < most ? name : "新" + name.substring(0, 2) + names.size() + "报");
    }
    List<MadePaper> papers = new ArrayList<>();
    for (String name : names) {
      double own = random.nextBoolean() ? 0 : noise * (.3 + 1.7 * random.nextDouble());
      int width = random.nextInt(3) == 0 ? COLUMN + random.nextInt(9) : 0;
      papers.add(new MadePaper(name, own, width));
    }
    return papers;
  }
}
