package org.tongwen.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Prints a story as papers do: shortened, reworded, misread. */
final class CopyEditor {
  private static final String SENTENCE_ENDS = "。！？；";
  private static final String PARTICLES = "的了着也";
  private static final List<String> PHRASES = List.of("据了解，", "记者获悉，", "近日，", "目前，", "（见图）");

  /** Letters that optical recognition takes for one another. */
  private static final List<String> LOOK_ALIKES =
      List.of(
          "己已巳", "未末", "土士", "日曰目", "人入八", "干千于", "大太犬", "田由甲申", "白百自", "王玉主", "木本", "设没", "间问",
          "场扬", "体休", "今令", "住往");

  /** Letters of a brief. */
  private static final int BRIEF = 70;

  private static final int FIRST_HAN = 0x4e00;
  private static final int SOME_HAN = 0x5000;

  private final Random random;

  CopyEditor(Random random) {
    this.random = random;
  }

  /** The paragraphs that a copy of a kind keeps, in its wording. */
  List<String> edit(List<String> story, CopyKind kind) {
    return switch (kind) {
      case FULL -> story;
      case CUT -> cut(story);
      case ABRIDGED -> abridged(story);
      case EDITED -> story.stream().map(this::reworded).toList();
      case BRIEF -> List.of(brief(story.get(0)));
    };
  }

  private List<String> cut(List<String> story) {
    int length = story.stream().mapToInt(String::length).sum();
    int keep = (int) (length * (.4 + .5 * random.nextDouble()));
    List<String> out = new ArrayList<>();
    for (String paragraph : story) {
      if (keep <= 0) {
        break;
      }
      out.add(paragraph.length() <= keep ? paragraph : untilSentence(paragraph, keep));
      keep -= paragraph.length();
    }
    return out;
  }

  private static String untilSentence(String paragraph, int least) {
    for (int i = least; i < paragraph.length(); i++) {
      if (SENTENCE_ENDS.indexOf(paragraph.charAt(i)) >= 0) {
        return paragraph.substring(0, i + 1);
      }
    }
    return paragraph;
  }

  private List<String> abridged(List<String> story) {
    if (story.size() < 3) {
      return story;
    }
    int keep = Math.max(1, (int) ((story.size() - 1) * (.35 + .45 * random.nextDouble())));
    List<Integer> order = new ArrayList<>();
    for (int i = 1; i < story.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Integer> kept = new ArrayList<>(order.subList(0, keep));
    Collections.sort(kept);
    List<String> out = new ArrayList<>(List.of(story.get(0)));
    kept.forEach(i -> out.add(story.get(i)));
    return out;
  }

  private String reworded(String paragraph) {
    List<String> sentences = sentences(paragraph);
    List<String> kept = sentences.stream().filter(s -> random.nextDouble() >= .15).toList();
    StringBuilder out = new StringBuilder();
    boolean drop = random.nextDouble() < .4;
    for (String sentence : kept.isEmpty() ? sentences.subList(0, 1) : kept) {
      for (int i = 0; i < sentence.length(); i++) {
        char letter = sentence.charAt(i);
        if (!drop || PARTICLES.indexOf(letter) < 0 || random.nextDouble() >= .3) {
          out.append(letter);
        }
      }
    }
    if (random.nextDouble() < .3) {
      int at = random.nextInt(out.length() + 1);
      out.insert(at, PHRASES.get(random.nextInt(PHRASES.size())));
    }
    return out.toString();
  }

  private static String brief(String paragraph) {
    StringBuilder out = new StringBuilder();
    for (String sentence : sentences(paragraph)) {
      out.append(sentence);
      if (out.length() >= BRIEF) {
        break;
      }
    }
    return out.toString();
  }

  private static List<String> sentences(String paragraph) {
    List<String> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (SENTENCE_ENDS.indexOf(paragraph.charAt(i)) >= 0 || i + 1 == paragraph.length()) {
        out.add(paragraph.substring(from, i + 1));
        from = i + 1;
      }
    }
    return out;
  }

  /** The text with letters misread: most replaced, some by look-alikes, some lost, some added. */
  String misread(String text, double rate) {
    if (rate == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!Character.isIdeographic(letter) || random.nextDouble() >= rate) {
        out.append(letter);
        continue;
      }
      double kind = random.nextDouble();
      if (kind < .8) {
        out.append(replaced(letter));
      } else if (kind >= .92) {
        out.append(letter).append(anyHan());
      }
    }
    return out.toString();
  }

  private char replaced(char letter) {
    for (String group : LOOK_ALIKES) {
      int at = group.indexOf(letter);
      if (at >= 0) {
        return group.charAt((at + 1 + random.nextInt(group.length() - 1)) % group.length());
      }
    }
    return anyHan();
  }

  private char anyHan() {
    return (char) (FIRST_HAN + random.nextInt(SOME_HAN));
  }
}
