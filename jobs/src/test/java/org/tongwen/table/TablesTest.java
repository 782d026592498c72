package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tongwen.table.Table.Reference;

class TablesTest {
  static final java.util.List<Table> TABLES = Tables.ALL;

  @Test
  void theDictionaryIsWhatTheTablesSay() throws IOException {
    Path file = Path.of(System.getProperty("tongwen.root"), "notebooks", "tables.md");
    assertThat(Files.readString(file))
        .as("make it anew with: ./tongwen tables --markdown >notebooks/tables.md")
        .isEqualTo(Dictionary.page());
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void everyTableHasAKeyOfColumnsThatAreNeverNull(Table table) {
    assertThat(table.key()).isNotEmpty();
    for (String column : table.key()) {
      assertThat(column(table, column).required()).as(column).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void everyNumberHasAUnitAndEveryColumnAMeaning(Table table) {
    for (Column column : table.columns()) {
      assertThat(!column.unit().isEmpty())
          .as(column.name())
          .isEqualTo(column.type() instanceof NumericType);
      assertThat(column.meaning()).as(column.name()).isNotBlank();
      if (!column.required()) {
        assertThat(column.meaning()).as(column.name()).contains("null");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void everyReferenceLeadsToAKeyOfOneColumnOfTheSameType(Table table) {
    for (Reference reference : table.references()) {
      Table other = Tables.named(reference.table());
      assertThat(other.key()).hasSize(1);
      assertThat(column(table, reference.column()).type())
          .isEqualTo(column(other, other.key().get(0)).type());
    }
  }

  @Test
  void theMartsAreFlatAndReferToEachOtherAlone() {
    Set<String> before = new HashSet<>();
    for (Table table : Tables.MARTS) {
      assertThat(table.name()).matches("(dim|mart)_[a-z_]+");
      assertThat(before)
          .as("dimensions come first")
          .containsAll(table.references().stream().map(Reference::table).toList());
      before.add(table.name());
      for (Column column : table.columns()) {
        assertThat(column.type())
            .as(column.name())
            .isNotInstanceOfAny(ArrayType.class, MapType.class, StructType.class, BinaryType.class);
      }
    }
  }

  private static Column column(Table table, String name) {
    return table.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
