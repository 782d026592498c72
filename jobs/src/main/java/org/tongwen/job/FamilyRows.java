package org.tongwen.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.table.FamiliesTable;

/** The rows of {@code families}: what the members of a family tell together, family by family. */
final class FamilyRows {
  private FamilyRows() {}

  /** A member of a family. */
  private record Member(
      String articleId,
      String relation,
      double completeness,
      String agency,
      String continues,
      String paper,
      LocalDate date,
      List<String> corrections) {

    static Member of(Row row) {
      String paper = row.getAs("paper");
      return new Member(
          row.getAs("article_id"),
          row.getAs("relation"),
          row.<Double>getAs("completeness"),
          row.getAs("agency"),
          row.getAs("continues_article_id"),
          // Pages of unknown papers are told apart by themselves.
          paper == null ? row.getAs("page_id") : paper,
          row.getAs("issue_date"),
          row.getList(row.fieldIndex("corrections")));
    }
  }

  /**
   * The rows.
   *
   * @param members article_id, reference_article_id, relation, completeness, agency,
   *     continues_article_id, page_id, paper, issue_date, corrections
   */
  static Dataset<Row> of(Dataset<Row> members) {
    MapFunction<Row, String> byReference = row -> row.getAs("reference_article_id");
    FlatMapGroupsFunction<String, Row, Row> describe = FamilyRows::describe;
    return members
        .groupByKey(byReference, Encoders.STRING())
        .flatMapGroups(describe, Encoders.row(FamiliesTable.TABLE.schema()));
  }

  private static Iterator<Row> describe(String reference, Iterator<Row> rows) {
    List<Member> members = new ArrayList<>();
    rows.forEachRemaining(row -> members.add(Member.of(row)));
    String id = Ids.hash(16, "family", reference);
    String agency = agency(members);
    LocalDate first =
        members.stream()
            .map(Member::date)
            .filter(d -> d != null)
            .min(LocalDate::compareTo)
            .orElse(null);
    Set<String> firstPapers = new HashSet<>();
    for (Member member : members) {
      if (first != null && first.equals(member.date())) {
        firstPapers.add(member.paper());
      }
    }
    Map<String, Double> chains = new HashMap<>();
    Map<String, String> continues = new HashMap<>();
    members.forEach(m -> continues.put(m.articleId(), m.continues()));
    for (Member member : members) {
      chains.merge(head(member.articleId(), continues), member.completeness(), Double::sum);
    }
    List<Row> out = new ArrayList<>();
    for (Member member : members) {
      double chain = chains.get(head(member.articleId(), continues));
      out.add(
          RowFactory.create(
              id,
              member.articleId(),
              reference,
              member.relation(),
              member.completeness(),
              Math.min(1, chain),
              agency,
              first,
              firstPapers.size() > 1,
              member.corrections().toArray(String[]::new)));
    }
    return out.iterator();
  }

  /**
   * The part that a chain begins with; a chain that runs in a circle begins where it is entered.
   */
  private static String head(String articleId, Map<String, String> continues) {
    String head = articleId;
    for (int steps = 0; steps < continues.size(); steps++) {
      String before = continues.get(head);
      if (before == null || !continues.containsKey(before)) {
        return head;
      }
      head = before;
    }
    return articleId;
  }

  /** Who is credited most; of equals the first in the order of names. */
  private static String agency(List<Member> members) {
    TreeMap<String, Integer> credits = new TreeMap<>();
    for (Member member : members) {
      if (member.agency() != null) {
        credits.merge(member.agency(), 1, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> credit : credits.entrySet()) {
      if (best == null || credit.getValue() > credits.get(best)) {
        best = credit.getKey();
      }
    }
    return best;
  }
}
