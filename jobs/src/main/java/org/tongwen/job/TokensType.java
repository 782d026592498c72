package org.tongwen.job;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.UserDefinedType;
import org.apache.spark.unsafe.types.UTF8String;
import org.tongwen.nlp.Entity;
import org.tongwen.nlp.Keyword;
import org.tongwen.nlp.Tokens;
import org.tongwen.nlp.Word;
import org.tongwen.table.Structs;

/**
 * Brings what the segmenter finds into Spark: a struct of words, entities and keywords, written at
 * once in the form in which Spark holds its rows. An article has some hundred words, and as a
 * {@code Row} each Spark would check and convert them field by field. {@code unwrap_udt} gives the
 * plain struct.
 */
public final class TokensType extends UserDefinedType<Tokens> {
  private static final long serialVersionUID = 1L;

  /** Bytes of a pointer from an array to a struct of it. */
  private static final int POINTER = 8;

  /** Bytes that a word takes, about: its fields, two short strings and the pointer to it. */
  private static final int WORD = 64;

  private static final StructType STRUCT =
      new StructType()
          .add("words", Structs.WORDS, false)
          .add("entities", Structs.ENTITIES, false)
          .add("keywords", DataTypes.createArrayType(DataTypes.StringType, true), false);

  @Override
  public DataType sqlType() {
    return STRUCT;
  }

  @Override
  public Class<Tokens> userClass() {
    return Tokens.class;
  }

  @Override
  public InternalRow serialize(Tokens tokens) {
    UnsafeRowWriter row = new UnsafeRowWriter(STRUCT.size(), WORD * tokens.words().size());
    row.resetRowWriter();
    words(row, 0, tokens.words());
    entities(row, 1, tokens.entities());
    keywords(row, 2, tokens.keywords());
    return row.getRow();
  }

  private static void words(UnsafeRowWriter row, int column, List<Word> words) {
    int begin = row.cursor();
    UnsafeArrayWriter array = array(row, words.size());
    UnsafeRowWriter struct = new UnsafeRowWriter(row, Structs.WORD.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      write(array, i, struct, word.text(), word.tag(), word.start(), word.end());
    }
    row.setOffsetAndSizeFromPreviousCursor(column, begin);
  }

  private static void entities(UnsafeRowWriter row, int column, List<Entity> entities) {
    int begin = row.cursor();
    UnsafeArrayWriter array = array(row, entities.size());
    UnsafeRowWriter struct = new UnsafeRowWriter(row, Structs.ENTITY.size());
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      write(array, i, struct, entity.text(), Names.of(entity.kind()), entity.start(), entity.end());
    }
    row.setOffsetAndSizeFromPreviousCursor(column, begin);
  }

  private static void keywords(UnsafeRowWriter row, int column, List<Keyword> keywords) {
    int begin = row.cursor();
    UnsafeArrayWriter array = array(row, keywords.size());
    for (int i = 0; i < keywords.size(); i++) {
      array.write(i, UTF8String.fromString(keywords.get(i).text()));
    }
    row.setOffsetAndSizeFromPreviousCursor(column, begin);
  }

  private static UnsafeArrayWriter array(UnsafeRowWriter row, int size) {
    UnsafeArrayWriter array = new UnsafeArrayWriter(row, POINTER);
    array.initialize(size);
    return array;
  }

  /** Writes a stretch of the page as the next element of an array. */
  private static void write(
      UnsafeArrayWriter array,
      int i,
      UnsafeRowWriter struct,
      String text,
      String label,
      int start,
      int end) {
    int begin = array.cursor();
    struct.resetRowWriter();
    struct.write(0, UTF8String.fromString(text));
    struct.write(1, UTF8String.fromString(label));
    struct.write(2, start);
    struct.write(3, end);
    array.setOffsetAndSizeFromPreviousCursor(i, begin);
  }

  /**
   * Not to be had: tables are read as plain structs.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Tokens deserialize(Object datum) {
    throw new UnsupportedOperationException(
        "Cannot make tokens of a row: a keyword's rank is in no table. Read the struct instead,"
            + " by unwrap_udt.");
  }
}
