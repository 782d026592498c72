package org.tongwen.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tongwen.cli.Findings.Copy;
import org.tongwen.cli.Findings.Formula;
import org.tongwen.cli.Findings.PrintedPage;
import org.tongwen.cli.Findings.Story;
import org.tongwen.table.Warehouse;

/** What a run found, for a person: pages, stories, variants, formulae, and where to go on. */
final class Summary {
  private static final int HEADLINE = 64;
  private static final int DETAIL = 60;
  private static final int PAPERS = 30;
  private static final String UNKNOWN_DAY = "no date";

  /** How a page of unknown paper is named where papers are listed. */
  private static final String UNKNOWN_PAPER = "佚名";

  private final Warehouse house;
  private final PrintWriter out;
  private final Ink ink;

  Summary(Warehouse house, PrintWriter out) {
    this(house, out, Ink.auto());
  }

  Summary(Warehouse house, PrintWriter out, Ink ink) {
    this.house = house;
    this.out = out;
    this.ink = ink;
  }

  /**
   * Prints it.
   *
   * @param nothingNew whether the run changed nothing; the tables are told of all the same
   */
  void print(boolean nothingNew) {
    Findings findings = Findings.of(house);
    pages(findings);
    stories(findings);
    variants(findings);
    formulae(findings);
    tables(findings, nothingNew);
    out.flush();
  }

  private void pages(Findings f) {
    String rejects =
        f.rejectCount() == 0
            ? ""
            : ", %s not taken (table rejects says why)"
                .formatted(counted(f.rejectCount(), "input"));
    heading("Pages", counted(f.pageCount(), "page") + rejects);
    List<List<String>> rows = new ArrayList<>();
    for (PrintedPage page : f.pages()) {
      rows.add(
          List.of(
              "  " + name(page.paper()),
              day(page.date()),
              Columns.clip(dated(page), DETAIL),
              fileName(page.source())));
    }
    Columns.lines(rows).forEach(out::println);
    more(f.pageCount() - f.pages().size());
  }

  private static String dated(PrintedPage page) {
    if (page.dateSource() == null) {
      return "nothing tells the date";
    }
    String phrase =
        switch (page.dateSource()) {
          case "masthead" -> "printed on the page";
          case "path" -> "from the file's path";
          case "metadata" -> "supplied with the page";
          case "dateline" -> "from the datelines";
          case "text" -> "from the text";
          case "family" -> "from copies in dated papers";
          default -> page.dateSource();
        };
    if ("masthead".equals(page.dateSource()) || page.dateDetail() == null) {
      return phrase;
    }
    String detail = Columns.clean(page.dateDetail());
    String source = page.dateSource() + ": ";
    return phrase + ": " + (detail.startsWith(source) ? detail.substring(source.length()) : detail);
  }

  private void stories(Findings f) {
    heading(
        "Reprints",
        "%s printed more than once, of %s"
            .formatted(
                f.storyCount() == 1 ? "1 story" : "%,d stories".formatted(f.storyCount()),
                counted(f.articleCount(), "article")));
    for (Story story : f.stories()) {
      List<Copy> copies =
          f.copies().stream().filter(c -> c.familyId().equals(story.familyId())).toList();
      story(story, copies);
    }
    more(f.storyCount() - f.stories().size());
  }

  private void story(Story story, List<Copy> copies) {
    String headline = Columns.clean(story.headline());
    String agency = story.agency() == null ? "" : "  " + Columns.clean(story.agency());
    out.println(
        "  "
            + ink.bold(Columns.clip(headline.isEmpty() ? "(no headline)" : headline, HEADLINE))
            + ink.faint(agency));
    List<List<String>> rows = new ArrayList<>();
    for (Copy copy : copies) {
      rows.add(
          List.of(
              "    " + name(copy.paper()),
              day(copy.date()),
              Columns.padLeft("%.0f %%".formatted(100 * copy.completeness()), 5),
              bar(copy.completeness()),
              remark(copy)));
    }
    Columns.lines(rows).forEach(out::println);
    int others = story.copies() - copies.size();
    if (others > 0) {
      out.println(
          ink.faint(
              "    and %,d more; mean completeness %.0f %%"
                  .formatted(others, 100 * story.meanCompleteness())));
    }
  }

  private static String bar(double share) {
    int filled = (int) Math.round(10 * Math.min(1, Math.max(0, share)));
    return "█".repeat(filled) + "░".repeat(10 - filled);
  }

  private static String remark(Copy copy) {
    String kind = copy.reference() ? "reference" : copy.relation().replace('_', ' ');
    return copy.jumpTo() == null
        ? kind
        : "%s, goes on on page %s (下转)".formatted(kind, Columns.clean(copy.jumpTo()));
  }

  private void variants(Findings f) {
    if (f.variants().isEmpty()) {
      return;
    }
    heading("Variants", "the most telling; the table variants has all");
    for (Telling t : f.variants()) {
      String headline =
          f.stories().stream()
              .filter(s -> s.familyId().equals(t.familyId()))
              .map(s -> Columns.clean(s.headline()))
              .findFirst()
              .orElse("");
      out.println(
          "  %s  %s"
              .formatted(
                  ink.cyan(Columns.pad(t.kind(), 9)),
                  ink.faint(
                      "%s, code points %,d–%,d of the page"
                          .formatted(Columns.clip(headline, 40), t.start(), t.end()))));
      String own = name(t.paper());
      String others =
          Columns.clip(String.join("、", t.papers().stream().map(Columns::clean).toList()), PAPERS);
      int width = Math.max(Columns.width(own), Columns.width(others));
      out.println(reading(own, width, t, ink.green(inBrackets(t.reference()))));
      out.println(reading(others, width, t, ink.red(inBrackets(t.reading()))));
    }
  }

  private static String inBrackets(String text) {
    return "[" + Columns.clip(Columns.clean(text), HEADLINE) + "]";
  }

  private static String reading(String papers, int width, Telling t, String marked) {
    return "    %s  …%s%s%s…".formatted(Columns.pad(papers, width), t.lead(), marked, t.tail());
  }

  private void formulae(Findings f) {
    if (f.recurringCount() == 0) {
      return;
    }
    heading(
        "Recurring",
        "%s in different stories; the table mart_recurring_passage has all"
            .formatted(
                f.recurringCount() == 1
                    ? "1 passage recurs"
                    : "%,d passages recur".formatted(f.recurringCount())));
    for (Formula formula : f.formulae()) {
      out.println(
          "  %s  %s"
              .formatted(
                  Columns.clip(Columns.clean(formula.text()), HEADLINE),
                  ink.faint(
                      "%d stories, %s"
                          .formatted(
                              formula.families(), period(formula.first(), formula.last())))));
    }
  }

  private static String period(LocalDate first, LocalDate last) {
    return Objects.equals(first, last) ? day(first) : day(first) + " to " + day(last);
  }

  private void tables(Findings f, boolean nothingNew) {
    heading("Tables", nothingNew ? house.location() + " (unchanged)" : house.location());
    String there =
        WarehouseOptions.DEFAULT_WAREHOUSE.equals(house.location())
            ? ""
            : " --warehouse " + house.location();
    heading("Next", "");
    List<String> pair = pair(f);
    if (!pair.isEmpty()) {
      tried(
          "explain %s %s%s".formatted(pair.get(0), pair.get(1), there), "two prints side by side");
    }
    tried(
        "sql \"SELECT headline, papers, copies FROM mart_story ORDER BY papers DESC\"" + there,
        "any question");
    tried("export --to export --format csv" + there, "for spreadsheets and other tools");
    tried("tables", "what each table and column means");
  }

  /** Two prints of one story that a reader will want to see side by side. */
  private static List<String> pair(Findings f) {
    List<Copy> copies = f.copies();
    for (Story story : f.stories()) {
      List<String> ids =
          copies.stream()
              .filter(c -> c.familyId().equals(story.familyId()))
              .map(Copy::articleId)
              .limit(2)
              .toList();
      if (ids.size() == 2) {
        return ids;
      }
    }
    return List.of();
  }

  private void tried(String command, String why) {
    out.println("  ./tongwen " + command + ink.faint("   # " + why));
  }

  private void heading(String name, String about) {
    out.println();
    out.println(about.isEmpty() ? ink.bold(name) : ink.bold(name) + "  " + about);
  }

  private void more(long others) {
    if (others > 0) {
      out.println(ink.faint("  and %,d more".formatted(others)));
    }
  }

  private static String counted(long count, String noun) {
    return "%,d %s".formatted(count, count == 1 ? noun : noun + "s");
  }

  private static String name(String paper) {
    return paper == null ? UNKNOWN_PAPER : Columns.clean(paper);
  }

  private static String day(LocalDate date) {
    return date == null ? UNKNOWN_DAY : date.toString();
  }

  private static String fileName(String source) {
    String clean = Columns.clean(source);
    return clean.substring(clean.lastIndexOf('/') + 1);
  }
}
