package org.tongwen.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours, on a terminal only. What is coloured comes from pages, so no markup of its own is ever
 * looked for in it.
 */
final class Ink {
  private final boolean colours;

  Ink(boolean colours) {
    this.colours = colours;
  }

  /** Colours where the output is a terminal that has them and NO_COLOR is not set. */
  static Ink auto() {
    return new Ink(Ansi.AUTO.enabled());
  }

  boolean colours() {
    return colours;
  }

  String bold(String text) {
    return in(text, Style.bold);
  }

  String faint(String text) {
    return in(text, Style.faint);
  }

  String green(String text) {
    return in(text, Style.fg_green);
  }

  String red(String text) {
    return in(text, Style.fg_red);
  }

  String cyan(String text) {
    return in(text, Style.fg_cyan);
  }

  private String in(String text, Style style) {
    return colours ? style.on() + text + style.off() : text;
  }
}
