package org.tongwen.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.text.Normaliser;

/**
 * Where the compared letters stand in a text, for pages that show alignments and variants in the
 * text as it is printed.
 */
final class LetterMap {
  /** {@link #runs} over a column of texts. */
  static final UserDefinedFunction RUNS =
      functions.udf(
          (UDF1<String, List<Integer>>) LetterMap::runs,
          DataTypes.createArrayType(DataTypes.IntegerType, false));

  /** {@link #letters} over a column of texts. */
  static final UserDefinedFunction LETTERS =
      functions.udf((UDF1<String, Integer>) LetterMap::letters, DataTypes.IntegerType);

  /** {@link #searched} over a column of texts. */
  static final UserDefinedFunction SEARCHED =
      functions.udf((UDF1<String, String>) LetterMap::searched, DataTypes.StringType);

  private LetterMap() {}

  /** Lengths of runs in code points: letters, what is none, letters again and so on. */
  static List<Integer> runs(String text) {
    List<Integer> runs = new ArrayList<>();
    boolean letters = true;
    int run = 0;
    for (int c : text.codePoints().toArray()) {
      if (letters != (Normaliser.fold(c) != 0)) {
        runs.add(run);
        run = 0;
        letters = !letters;
      }
      run++;
    }
    runs.add(run);
    return runs;
  }

  /** How many letters a text has. */
  static int letters(String text) {
    return Normaliser.normalise(text.codePoints().toArray()).length();
  }

  /** The letters of a text, folded. */
  static String searched(String text) {
    int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
    return new String(letters, 0, letters.length);
  }

  /**
   * Letters of the basic plane that are folded to others, each followed by the other: with it the
   * pages fold what is typed in as the tables are folded.
   */
  static String folded() {
    StringBuilder out = new StringBuilder();
    for (int c = 0; c < 0x10000; c++) {
      int folded = Normaliser.fold(c);
      if (folded != 0 && folded != c) {
        out.appendCodePoint(c).appendCodePoint(folded);
      }
    }
    return out.toString();
  }
}
