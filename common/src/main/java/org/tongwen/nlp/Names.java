package org.tongwen.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts names together from tagged words. Persons and places are single words. An organisation is a
 * word so tagged, or a run that begins with a place or an organisation and ends with the word for
 * an institution: 广州市 + 天河区 + 人民法院. HanLP's own recogniser of organisations is not used: of what it
 * finds beyond this, most are phrases such as 绿色发展 or 两国关系, at twice the cost.
 */
final class Names {
  /** How many words that are neither place nor institution may stand inside an organisation. */
  private static final int FILLERS = 4;

  private Names() {}

  /**
   * Finds the names.
   *
   * @param words all words of a text in their order
   */
  static List<Entity> in(List<Word> words) {
    List<Entity> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String tag = word.tag();
      if (tag.startsWith("nr")) {
        names.add(entity(word, word, words, i, i, Entity.Kind.PERSON));
      } else if (isPlace(tag) || isOrganisation(tag)) {
        int last = lastOfOrganisation(words, i);
        if (last >= 0) {
          names.add(entity(word, words.get(last), words, i, last, Entity.Kind.ORGANISATION));
          i = last;
        } else {
          names.add(entity(word, word, words, i, i, Entity.Kind.PLACE));
        }
      }
    }
    return names;
  }

  /** Returns the last word of the organisation that begins at {@code first}, or -1. */
  private static int lastOfOrganisation(List<Word> words, int first) {
    int last = isOrganisation(words.get(first).tag()) ? first : -1;
    int fillers = 0;
    for (int i = first + 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (isInstitution(word.tag())) {
        last = i;
        fillers = 0;
      } else if (!isPlace(word.tag()) && (!fills(word, fillers) || ++fillers > FILLERS)) {
        break;
      }
    }
    return last;
  }

  private static boolean isPlace(String tag) {
    return tag.startsWith("ns");
  }

  private static boolean isOrganisation(String tag) {
    return tag.startsWith("nt");
  }

  /** Includes the endings 部, 局, 委员会, 法院, 大学, which HanLP tags {@code nis}, {@code nit}, … */
  private static boolean isInstitution(String tag) {
    return isOrganisation(tag) || tag.startsWith("ni");
  }

  /** 和 joins words inside a name (人力资源和社会保障局), after an institution it joins two names. */
  private static boolean fills(Word word, int fillers) {
    return switch (word.tag()) {
      case "n", "nz", "j", "vn", "gi" -> true;
      case "cc" -> fillers > 0 && word.text().equals("和");
      default -> false;
    };
  }

  private static Entity entity(
      Word first, Word last, List<Word> words, int from, int to, Entity.Kind kind) {
    if (from == to) {
      return new Entity(first.text(), kind, first.start(), first.end());
    }
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(from, to + 1)) {
      text.append(word.text());
    }
    return new Entity(text.toString(), kind, first.start(), last.end());
  }
}
