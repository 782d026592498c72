package org.tongwen.job;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.FamilyAliasesTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.VariantsTable;

/**
 * What each row of a table states, as facts that can be checked against those of the others: that a
 * thing is there, that another one must be there, that a name is taken once, that a span ends
 * within its text.
 */
final class QualityFacts {
  /**
   * A fact; all but the kind, the check and the flags are SQL expressions, null for what the fact
   * does not state.
   *
   * @param kind of the thing that it is about
   * @param ident which one of the kind, a string; where its value is null the row states nothing
   * @param check that it serves; null where it only serves others
   * @param extent for the fact that the thing is there: how far it reaches
   * @param needs whether the thing must be there
   * @param once whether no other row may state the same
   * @param reaches what the extent of the thing must at least be
   * @param broken whether the row is wrong by itself
   * @param ofSpans whether reaches and broken are the ends and the beginnings of spans instead: the
   *     words of an article are too many for expressions, and too many to read again once they
   *     passed: ids are made of the texts, so a row that was good stays so
   */
  record Fact(
      String kind,
      String ident,
      String check,
      String extent,
      boolean needs,
      boolean once,
      String reaches,
      String broken,
      boolean ofSpans)
      implements Serializable {}

  /** Counts inputs that are in no page; breaks nothing by itself. */
  static final String REJECTED = "rejects.inputs";

  private static final String PAGE = "page";
  private static final String ARTICLE = "article";
  private static final String FAMILY = "family";
  private static final String MEMBER = "member of a family";
  private static final String TOKENS = "tokens";
  private static final String SKETCH = "sketch";
  private static final String PART_ENDS = "end of a part";
  private static final String PART_BEGINS = "beginning of a part";

  private QualityFacts() {}

  /**
   * The facts of a table's rows, in SQL over its columns.
   *
   * @param earliest the first plausible day
   * @param latest the last plausible day
   */
  static List<Fact> of(Table table, LocalDate earliest, LocalDate latest) {
    List<Fact> facts = new ArrayList<>();
    facts.add(once("keys." + table.name(), "key of " + table.name(), key(table)));
    if (table.equals(PagesTable.TABLE)) {
      facts.add(isThere(PAGE, "page_id", "length(text)"));
      // A page begins where a part begins and ends where a part ends.
      facts.add(isThere(PART_ENDS, at("page_id", "0"), "0"));
      facts.add(isThere(PART_BEGINS, at("page_id", "length(text)"), "0"));
      facts.add(needs("page_parts.cover", PART_BEGINS, at("page_id", "0")));
      facts.add(needs("page_parts.cover", PART_ENDS, at("page_id", "length(text)")));
      facts.add(wrong("dates.pages", "page_id", outside("issue_date", earliest, latest)));
    } else if (table.equals(PagePartsTable.TABLE)) {
      // Parts follow each other without gap or overlap if each begins where exactly one other ends.
      facts.add(isThere(PART_BEGINS, at("page_id", "start"), "0"));
      facts.add(isThere(PART_ENDS, at("page_id", "`end`"), "0"));
      facts.add(needs("page_parts.cover", PART_ENDS, at("page_id", "start")));
      facts.add(needs("page_parts.cover", PART_BEGINS, at("page_id", "`end`")));
      facts.add(once("page_parts.cover", "one part to an end", at("page_id", "`end`")));
      facts.add(span("spans.page_parts", PAGE, "page_id", "start", "`end` - 1"));
      facts.add(needs("references.page_parts.page_id", PAGE, "page_id"));
      facts.add(needs("references.page_parts.article_id", ARTICLE, "article_id"));
    } else if (table.equals(RejectsTable.TABLE)) {
      facts.add(wrong(REJECTED, "if(reason = 'no-article', NULL, source)", "false"));
    } else if (table.equals(ArticlesTable.TABLE)) {
      facts.add(isThere(ARTICLE, "article_id", "coalesce(array_max(body_spans.end), 0)"));
      facts.add(needs("references.articles.page_id", PAGE, "page_id"));
      facts.add(needs("references.articles.continues_article_id", ARTICLE, "continues_article_id"));
      facts.add(spans("spans.articles.body", PAGE, "page_id", "body_spans"));
      facts.add(spans("spans.articles.headline", PAGE, "page_id", "headline_spans"));
      facts.add(wrong("dates.articles", "article_id", outside("dateline_date", earliest, latest)));
      facts.add(needs("counts.articles_in_families", MEMBER, "article_id"));
      facts.add(needs("counts.articles_with_tokens", TOKENS, "article_id"));
      facts.add(needs("counts.articles_with_sketches", SKETCH, "article_id"));
    } else {
      ofMatching(table, facts);
    }
    return facts;
  }

  private static void ofMatching(Table table, List<Fact> facts) {
    String name = table.name();
    if (table.equals(TokensTable.TABLE)) {
      facts.add(isThere(TOKENS, "article_id", "0"));
      facts.add(needs("references.tokens.article_id", ARTICLE, "article_id"));
      facts.add(spans("spans.tokens.words", ARTICLE, "article_id", "words"));
    } else if (table.equals(SketchesTable.TABLE)) {
      facts.add(isThere(SKETCH, "article_id", "0"));
      facts.add(needs("references.sketches.article_id", ARTICLE, "article_id"));
    } else if (table.equals(SimilaritiesTable.TABLE)) {
      facts.add(needs("references.similarities.articles", ARTICLE, "article_a"));
      facts.add(needs("references.similarities.articles", ARTICLE, "article_b"));
    } else if (table.equals(PassagesTable.TABLE)) {
      facts.add(needs("references.passages.articles", ARTICLE, "article_a"));
      facts.add(needs("references.passages.articles", ARTICLE, "article_b"));
      facts.add(needs("references.passages.pages", PAGE, "a_page_id"));
      facts.add(needs("references.passages.pages", PAGE, "b_page_id"));
      facts.add(span("spans.passages", PAGE, "a_page_id", "a_start", "a_end"));
      facts.add(span("spans.passages", PAGE, "b_page_id", "b_start", "b_end"));
    } else if (table.equals(FamiliesTable.TABLE)) {
      String member = "concat(family_id, ' ', %s)";
      facts.add(isThere(FAMILY, "family_id", "0"));
      facts.add(isThere(MEMBER, "article_id", "0"));
      facts.add(isThere(MEMBER, member.formatted("article_id"), "0"));
      facts.add(needs("references.families.article_id", ARTICLE, "article_id"));
      facts.add(
          needs("references.families.reference", MEMBER, member.formatted("reference_article_id")));
    } else if (table.equals(VariantsTable.TABLE)) {
      facts.add(needs("references.variants.family_id", FAMILY, "family_id"));
      facts.add(needs("references.variants.page_id", PAGE, "page_id"));
      facts.add(span("spans.variants", PAGE, "page_id", "page_start", "page_end"));
    } else if (List.of(ConsensusTable.TABLE, FamilyAliasesTable.TABLE, MartStoryTable.TABLE)
        .contains(table)) {
      facts.add(needs("references." + name + ".family_id", FAMILY, "family_id"));
    }
  }

  private static String key(Table table) {
    List<String> parts =
        table.key().stream().map(k -> "coalesce(cast(`%s` AS string), '')".formatted(k)).toList();
    return "concat_ws('\t', %s)".formatted(String.join(", ", parts));
  }

  private static String at(String page, String place) {
    return "concat(%s, ' ', %s)".formatted(page, place);
  }

  private static String outside(String date, LocalDate earliest, LocalDate latest) {
    return "coalesce(%s NOT BETWEEN DATE'%s' AND DATE'%s', false)"
        .formatted(date, earliest, latest);
  }

  private static Fact isThere(String kind, String ident, String extent) {
    return new Fact(kind, ident, null, extent, false, false, null, null, false);
  }

  private static Fact needs(String check, String kind, String ident) {
    return new Fact(kind, ident, check, null, true, false, null, null, false);
  }

  private static Fact once(String check, String kind, String ident) {
    return new Fact(kind, ident, check, null, false, true, null, null, false);
  }

  private static Fact wrong(String check, String ident, String condition) {
    return new Fact("row", ident, check, null, false, false, null, condition, false);
  }

  private static Fact span(String check, String kind, String ident, String start, String end) {
    String backwards = "%s < 0 OR %s < %s".formatted(start, end, start);
    return new Fact(kind, ident, check, null, false, false, end, backwards, false);
  }

  private static Fact spans(String check, String kind, String ident, String spans) {
    return new Fact(kind, ident, check, null, false, false, spans + ".end", spans + ".start", true);
  }
}
