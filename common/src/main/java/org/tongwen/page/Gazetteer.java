package org.tongwen.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Known newspapers: names, aliases and serial codes. Pages are read without it as well; it adds
 * what a page does not print, such as the paper behind 封面新闻.
 */
public final class Gazetteer implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SEMICOLON = Pattern.compile("[;；]");

  /** No paper at all. */
  public static final Gazetteer EMPTY = new Gazetteer(List.of());

  /**
   * A newspaper.
   *
   * @param name the name that tables use
   * @param aliases other names: of its website, its app, its former self
   * @param cnCode serial code such as {@code CN44-0048}; empty where unknown
   * @param place where it appears; empty where unknown
   * @param kind daily, evening, city, trade …; empty where unknown
   * @param source the public page that the row was taken from
   */
  public record Paper(
      String name, List<String> aliases, String cnCode, String place, String kind, String source)
      implements Serializable {

    /** Copies the list. */
    public Paper {
      aliases = List.copyOf(aliases);
    }
  }

  private final Map<String, Paper> byName = new LinkedHashMap<>();
  private final Map<String, Paper> byCode = new LinkedHashMap<>();

  /** Makes a gazetteer of the given papers; of two with one name the first is kept. */
  public Gazetteer(Collection<Paper> papers) {
    for (Paper paper : papers) {
      byName.putIfAbsent(PageText.fold(paper.name()), paper);
    }
    for (Paper paper : papers) { // after all names: an alias never hides a name
      for (String alias : paper.aliases()) {
        byName.putIfAbsent(PageText.fold(alias), paper);
      }
      if (!paper.cnCode().isEmpty()) {
        byCode.putIfAbsent(paper.cnCode(), paper);
      }
    }
  }

  /**
   * Reads tab-separated rows under a header line with the columns name, aliases (parted by
   * semicolons), cn_code, place, kind, source, in any order; lines that start with # are comments.
   *
   * @throws IllegalArgumentException if a column is missing or a row has no name
   * @throws UncheckedIOException if reading fails
   */
  public static Gazetteer read(Reader reader) {
    try (BufferedReader lines = new BufferedReader(reader)) {
      List<Paper> papers = new ArrayList<>();
      List<String> header = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(TAB.split(line, -1));
        if (header == null) {
          header = cells.stream().map(String::strip).toList();
        } else {
          papers.add(paper(header, cells));
        }
      }
      return new Gazetteer(papers);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the gazetteer", failed);
    }
  }

  /**
   * Reads a file, see {@link #read(Reader)}.
   *
   * @throws UncheckedIOException if there is no such file or reading fails
   */
  public static Gazetteer read(Path file) {
    try {
      return read(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the gazetteer " + file, failed);
    }
  }

  private static Paper paper(List<String> header, List<String> cells) {
    String name = cell(header, cells, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("Cannot read a gazetteer row without a name: " + cells);
    }
    List<String> aliases = new ArrayList<>();
    for (String alias : SEMICOLON.split(cell(header, cells, "aliases"))) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    return new Paper(
        name,
        aliases,
        cell(header, cells, "cn_code"),
        cell(header, cells, "place"),
        cell(header, cells, "kind"),
        cell(header, cells, "source"));
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(
          "Cannot read the gazetteer: its header has no column '%s', only %s"
              .formatted(column, header));
    }
    return at < cells.size() ? cells.get(at).strip() : "";
  }

  /** Returns all papers. */
  public List<Paper> papers() {
    return byName.values().stream().distinct().toList();
  }

  /** Returns the paper of a name or alias in either script, or null. */
  public Paper named(String name) {
    return byName.get(PageText.fold(name));
  }

  /** Returns the paper of a serial code, or null. */
  public Paper coded(String cnCode) {
    return cnCode == null ? null : byCode.get(cnCode);
  }

  /**
   * Returns the paper whose name or alias stands in a text, the longest name first; null if none
   * does.
   *
   * @param folded text as {@link PageText#fold} makes it
   */
  Paper mentioned(String folded) {
    Paper best = null;
    int length = 0;
    for (Map.Entry<String, Paper> entry : byName.entrySet()) {
      if (entry.getKey().length() > length && folded.contains(entry.getKey())) {
        best = entry.getValue();
        length = entry.getKey().length();
      }
    }
    return best;
  }
}
