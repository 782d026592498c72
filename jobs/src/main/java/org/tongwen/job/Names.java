package org.tongwen.job;

import java.util.Locale;

/** How the values of enums stand in tables. */
final class Names {
  private Names() {}

  /** In lower case: {@code SHARES_PASSAGE} as {@code shares_passage}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The value that stands in a table under this name. */
  static <E extends Enum<E>> E value(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
