package org.tongwen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named question of a file of SQL.
 *
 * @param name as it stands in the line {@code -- name: …} that begins it
 * @param about the comment below its name
 * @param sql one statement, without the semicolon that ends it
 */
record Question(String name, String about, String sql) {
  private static final Pattern NAME = Pattern.compile("(?m)^-- name: (\\S+)\\s*$");

  /** The questions of a file, in its order; what stands before the first name is left out. */
  static List<Question> all(String file) {
    List<Question> questions = new ArrayList<>();
    Matcher names = NAME.matcher(file);
    boolean found = names.find();
    while (found) {
      String name = names.group(1);
      int start = names.end();
      found = names.find();
      questions.add(question(name, file.substring(start, found ? names.start() : file.length())));
    }
    return questions;
  }

  private static Question question(String name, String text) {
    List<String> about = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    for (String line : text.strip().lines().toList()) {
      if (line.startsWith("--")) {
        about.add(line.substring(2).strip());
      } else {
        sql.add(line);
      }
    }
    return new Question(
        name, String.join(" ", about), String.join("\n", sql).strip().replaceAll(";$", ""));
  }
}
