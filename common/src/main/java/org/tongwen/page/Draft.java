package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;

/** An article while it is put together: indices of its units, in page order. */
final class Draft {
  final List<Integer> heads = new ArrayList<>();
  final List<Integer> body = new ArrayList<>();
  final List<Integer> inserts = new ArrayList<>();

  Draft() {}

  Draft(Draft other) {
    heads.addAll(other.heads);
    body.addAll(other.body);
    inserts.addAll(other.inserts);
  }

  /** The last unit of the body. */
  int last() {
    return body.get(body.size() - 1);
  }

  /** The text of some units, up to about so many characters. */
  static String text(List<Unit> units, List<Integer> body, int most) {
    StringBuilder text = new StringBuilder();
    for (int i : body) {
      if (text.length() > most) {
        break;
      }
      text.append(units.get(i).text);
    }
    return text.toString();
  }

  /** Collects the articles of labelled units. Headlines without an article become OTHER. */
  static List<Draft> collect(Label[] labels) {
    List<Draft> drafts = new ArrayList<>();
    Draft current = null;
    List<Integer> heads = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      switch (labels[i]) {
        case HEAD_OF_NEXT -> heads.add(i);
        case START -> {
          current = new Draft();
          current.heads.addAll(heads);
          current.inserts.addAll(waiting);
          current.body.add(i);
          heads.clear();
          waiting.clear();
          drafts.add(current);
        }
        case BODY -> current.body.add(i);
        case HEAD_OF_LAST -> current.heads.add(i);
        case JUMP_FROM -> waiting.add(i);
        case CAPTION -> {
          if (heads.isEmpty() && current != null) {
            current.inserts.add(i);
          } else {
            waiting.add(i);
          }
        }
        case TEASER -> orphan(heads, labels);
        case JUMP_TO, CREDIT, REPEAT -> {
          if (current != null) {
            current.inserts.add(i);
          }
        }
        default -> {
          // furniture belongs to no article
        }
      }
    }
    orphan(heads, labels);
    return drafts;
  }

  private static void orphan(List<Integer> heads, Label[] labels) {
    for (int i : heads) {
      labels[i] = Label.OTHER;
    }
    heads.clear();
  }
}
