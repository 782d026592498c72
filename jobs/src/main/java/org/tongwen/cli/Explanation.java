package org.tongwen.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongwen.align.Judgement;
import org.tongwen.align.Reason;
import org.tongwen.job.Comparison;
import org.tongwen.job.Comparison.Article;
import org.tongwen.job.Comparison.Channels;

/** A comparison in words, the same on a terminal and on a page. */
final class Explanation {
  private final Comparison pair;

  Explanation(Comparison pair) {
    this.pair = pair;
  }

  /** A line of the explanation: what it is about, and what is so. */
  record Fact(String about, String said) {}

  /** What identifies one of the two. */
  static List<Fact> head(Article article) {
    List<Fact> facts = new ArrayList<>();
    String headline = Columns.clean(article.headline());
    facts.add(new Fact("headline", headline.isEmpty() ? "(none)" : headline));
    facts.add(new Fact("paper", article.paper() == null ? "unknown" : article.paper()));
    facts.add(
        new Fact(
            "date",
            article.date() == null
                ? "unknown"
                : "%s (from %s)".formatted(article.date(), article.dateSource())));
    if (article.pageNo() != null) {
      facts.add(new Fact("page", article.pageNo()));
    }
    if (article.agency() != null) {
      facts.add(new Fact("credits", article.agency()));
    }
    facts.add(new Fact("length", "%,d letters".formatted(article.letters().length)));
    facts.add(new Fact("article", article.articleId()));
    facts.add(
        new Fact(
            "family",
            article.familyId() == null
                ? "not made yet"
                : "%s (%s, %s of its reference)"
                    .formatted(
                        article.familyId(),
                        article.relation().replace('_', ' '),
                        percent(article.completeness()))));
    article.corrections().forEach(c -> facts.add(new Fact("corrected", c)));
    facts.add(new Fact("source", Columns.clean(article.source())));
    return facts;
  }

  /** The verdict in a sentence. */
  String verdict() {
    Judgement judgement = pair.judgement();
    String part = judgement.partIsA() ? "A" : "B";
    String whole = judgement.partIsA() ? "B" : "A";
    String relation =
        switch (judgement.relation()) {
          case COPY -> "A and B are copies of one text";
          case ABRIDGED -> "%s is an abridged print of %s".formatted(part, whole);
          case BRIEF -> "%s is a brief of %s".formatted(part, whole);
          case SHORTENED -> "%s is %s without its opening".formatted(part, whole);
          case CONTINUATION -> "%s is a continued part of %s".formatted(part, whole);
          case EXCERPT -> "%s stands inside %s".formatted(part, whole);
          case SAME_FORM -> "A and B are the same form, filled in differently";
          case SHARES_PASSAGE -> "A and B share wording, no more";
          case UNRELATED -> "A and B have nothing in common";
        };
    String held =
        switch (judgement.verdict()) {
          case ACCEPTED -> "accepted";
          case BORDERLINE -> "borderline: kept for the reader, without effect on families";
          case REJECTED -> "rejected";
        };
    return "%s: %s.".formatted(relation, held);
  }

  /** Why, a reason a line. */
  List<String> reasons() {
    return pair.judgement().reasons().stream().map(this::words).toList();
  }

  private String words(Reason reason) {
    double contained = Math.max(pair.measures().containmentA(), pair.measures().containmentB());
    return switch (reason) {
      case BOTH_CONTAINED ->
          "each holds nearly all of the other (%s and %s)"
              .formatted(
                  percent(pair.measures().containmentA()), percent(pair.measures().containmentB()));
      case COMMON_BEGINNING ->
          "the shared text begins where both begin (%,d letters)"
              .formatted(pair.measures().leading());
      case NOT_FROM_THE_BEGINNING -> "the shared text begins in the middle of one of them";
      case HALF_CONTAINED -> "half of one stands in the other (%s)".formatted(percent(contained));
      case LITTLE_SHARED ->
          "less is shared than a reprint asks for (%,d letters)"
              .formatted(pair.measures().aligned());
      case PRINTED_CONTINUATION -> "the part is marked in print as a continuation (上接)";
      case FIGURES_DIFFER ->
          "they agree but for their figures (%,d of %,d digits are the same)"
              .formatted(pair.measures().figuresSame(), pair.measures().figures());
      case OUTSIDE_WINDOW -> "the days of print lie further apart than the window";
      case SHORT_AND_APART -> "too little is shared for prints some days apart";
      case DATE_UNKNOWN -> "the day of one of them is not stated on its page";
      case POOR_AGREEMENT -> "what is shared agrees too little for one text";
      case NOTHING_SHARED -> "no passage is shared";
      default -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** What would lead to the pair, and what the run made of it. */
  List<Fact> candidacy() {
    Channels c = pair.channels();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("identical letters", c.identical() ? "yes" : "no"));
    facts.add(
        new Fact(
            "shared anchors",
            "%,d of %,d in A and %,d in B; %d are asked for"
                .formatted(c.anchors(), c.anchorsA(), c.anchorsB(), c.minimumAnchors())));
    facts.add(
        new Fact(
            "shared bands",
            "%d of %d; at this Jaccard index one is shared with probability %.3f"
                .formatted(c.bands(), c.bandsInAll(), c.chance())));
    facts.add(
        new Fact(
            "so",
            c.lead()
                ? "the pair is worth aligning"
                : "nothing leads to the pair: a run would not compare the two"));
    if (pair.a().stated() != null && pair.b().stated() != null) {
      facts.add(
          new Fact(
              "days apart",
              "%,d"
                  .formatted(
                      Math.abs(ChronoUnit.DAYS.between(pair.a().stated(), pair.b().stated())))));
    }
    facts.add(new Fact("in the tables", stored()));
    return facts;
  }

  private String stored() {
    if (pair.stored() != null) {
      return "compared: %s, %s (%s)"
          .formatted(
              pair.stored().relation().replace('_', ' '),
              pair.stored().verdict(),
              String.join(", ", pair.stored().reasons()).replace('_', ' '));
    }
    if (pair.a().familyId() != null && Objects.equals(pair.a().familyId(), pair.b().familyId())) {
      return "not compared with each other; both were placed in one family through other copies";
    }
    return "not compared";
  }

  /** The measures. */
  List<Fact> measures() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Jaccard index",
            "%.3f; estimated %.3f ± %.3f (one standard error)"
                .formatted(pair.measures().jaccard(), pair.estimate(), pair.standardError())));
    facts.add(
        new Fact(
            "containment",
            "%s of A stands in B, %s of B stands in A"
                .formatted(
                    percent(pair.measures().containmentA()),
                    percent(pair.measures().containmentB()))));
    facts.add(
        new Fact(
            "aligned",
            "%,d letters in %s, edit similarity %.3f"
                .formatted(
                    pair.measures().aligned(),
                    passages(pair.alignment().passages().size()),
                    pair.measures().similarity())));
    return facts;
  }

  private static String passages(int count) {
    return count == 1 ? "1 passage" : "%,d passages".formatted(count);
  }

  /** The variants of the family that one of the two has. */
  List<Fact> readings() {
    return pair.readings().stream()
        .map(
            r ->
                new Fact(
                    r.kind(),
                    "%s → %s  (%s)"
                        .formatted(
                            quoted(r.reference()),
                            quoted(r.reading()),
                            (r.inA() && r.inB() ? "A and B" : r.inA() ? "A" : "B")
                                + ": "
                                + r.papers().stream()
                                    .map(Columns::clean)
                                    .collect(Collectors.joining("、")))))
        .toList();
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "∅" : "「" + Columns.clean(text) + "」";
  }

  static String percent(double share) {
    return "%.0f %%".formatted(100 * share);
  }
}
