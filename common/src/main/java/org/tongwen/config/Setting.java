package org.tongwen.config;

import java.util.List;

/**
 * One setting as {@code conf/reference.conf} declares it: the first line of its comment says the
 * unit and what is allowed, the others why the default is what it is.
 *
 * @param name the dotted path
 * @param fallback the default
 * @param unit what the value counts or is, such as "letters" or "days"
 * @param allowed what values it may have
 * @param reason why the default is what it is
 */
public record Setting(String name, Object fallback, String unit, Allowed allowed, String reason) {

  /** What values a setting may have. */
  public sealed interface Allowed {
    /** Whether a value may be had. */
    boolean allows(Object value);

    /** In words, as error messages say it. */
    String words();
  }

  /** A number between two bounds, both included; a whole one if the default is. */
  record Range(double low, double high, boolean whole) implements Allowed {
    @Override
    public boolean allows(Object value) {
      return value instanceof Number n
          && n.doubleValue() >= low
          && n.doubleValue() <= high
          && (!whole || n.doubleValue() == Math.rint(n.doubleValue()));
    }

    @Override
    public String words() {
      return (whole ? "a whole number" : "a number") + " from " + plain(low) + " to " + plain(high);
    }

    private static String plain(double bound) {
      return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
  }

  /** One of a few words. */
  record OneOf(List<String> choices) implements Allowed {
    @Override
    public boolean allows(Object value) {
      return choices.contains(String.valueOf(value));
    }

    @Override
    public String words() {
      return "one of " + String.join(", ", choices);
    }
  }

  /** Any text. */
  record Text() implements Allowed {
    @Override
    public boolean allows(Object value) {
      return value instanceof String || value instanceof Number;
    }

    @Override
    public String words() {
      return "a text";
    }
  }
}
