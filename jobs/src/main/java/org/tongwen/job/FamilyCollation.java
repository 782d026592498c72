package org.tongwen.job;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Collation;
import org.tongwen.align.Consensus;
import org.tongwen.align.Print;
import org.tongwen.align.Seeds;
import org.tongwen.align.Variant;
import org.tongwen.text.NormalText;
import org.tongwen.text.Normaliser;

/** The collation of one family, from the rows of its prints to those of its tables. */
final class FamilyCollation {
  /** So many letters on both sides of a reading are its context. */
  private static final int CONTEXT = 10;

  private FamilyCollation() {}

  /**
   * Collates.
   *
   * @param rows the reference first, then its copies
   * @return its variants, and its row of consensus
   */
  static Row of(String familyId, Iterator<Row> rows) {
    Row first = rows.next();
    Print reference = print(first);
    int[] onPage = Packed.offsets(first.getAs("offsets"), reference.letters().length);
    Collation collation =
        new Collation(
            reference,
            names(first, onPage),
            Borrowed.letters(
                first.isNullAt(first.fieldIndex("borrowed"))
                    ? List.of()
                    : first.getList(first.fieldIndex("borrowed")),
                onPage.length));
    Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    Seeds seeds = aligner.seeds(reference.letters());
    Map<Long, String> papers = new HashMap<>();
    papers.put(reference.key(), first.getAs("paper"));
    int copies = 1;
    while (rows.hasNext()) {
      Row row = rows.next();
      Print copy = print(row);
      papers.put(copy.key(), row.getAs("paper"));
      collation.add(copy, aligner.align(copy.letters(), seeds));
      copies++;
    }
    Collation.Collated collated = collation.collated();
    List<Row> variants = new ArrayList<>();
    String pageId = first.getAs("page_id");
    for (Variant variant : readings(collated.variants())) {
      variants.add(variant(familyId, pageId, variant, reference, onPage, papers));
    }
    Consensus consensus = collated.consensus();
    Row repaired =
        RowFactory.create(
            familyId,
            consensus.text(),
            consensus.whole(),
            consensus.borrowed().toArray(String[]::new),
            copies,
            consensus.repairs().size(),
            first.getAs("made_of"));
    return RowFactory.create(variants.toArray(Row[]::new), repaired);
  }

  private static List<Variant> readings(List<Variant> variants) {
    List<Variant> sorted = new ArrayList<>(variants);
    sorted.sort(
        Comparator.comparingInt(Variant::position)
            .thenComparing(Variant::reference)
            .thenComparing(Variant::reading));
    return sorted;
  }

  private static Print print(Row row) {
    int[] body = row.<String>getAs("body").codePoints().toArray();
    NormalText normal = Normaliser.normalise(body);
    return new Print(Ids.key(row.getAs("article_id")), normal.letters(), body, normal.offsets());
  }

  /** The letters of the reference that stand in names of persons, places or organisations. */
  private static BitSet names(Row reference, int[] onPage) {
    BitSet names = new BitSet();
    List<Row> entities = reference.getList(reference.fieldIndex("entities"));
    BitSet named = new BitSet();
    for (Row entity : entities) {
      named.set(entity.<Integer>getAs("start"), entity.<Integer>getAs("end"));
    }
    for (int i = 0; i < onPage.length; i++) {
      names.set(i, named.get(onPage[i]));
    }
    return names;
  }

  private static Row variant(
      String familyId,
      String pageId,
      Variant variant,
      Print reference,
      int[] onPage,
      Map<Long, String> papers) {
    int from = Math.min(variant.position(), onPage.length - 1);
    int to = Math.min(variant.position() + variant.length(), onPage.length);
    int start = onPage[from];
    int end = to > from ? onPage[to - 1] + 1 : start;
    TreeSet<String> byName = new TreeSet<>();
    List<String> articles = new ArrayList<>();
    for (long copy : variant.copies()) {
      byName.add(papers.get(copy));
      articles.add(Ids.ofKey(copy));
    }
    articles.sort(Comparator.naturalOrder());
    return RowFactory.create(
        familyId,
        variant.position(),
        pageId,
        start,
        end,
        variant.reference(),
        variant.reading(),
        context(reference, from, to),
        byName.toArray(String[]::new),
        articles.toArray(String[]::new),
        variant.witnesses(),
        Names.of(variant.kind()));
  }

  /** The place in the reference as printed, with some letters on both sides. */
  private static String context(Print reference, int from, int to) {
    int[] offsets = reference.offsets();
    int first = offsets[Math.max(0, from - CONTEXT)];
    int last = offsets[Math.min(offsets.length - 1, Math.max(from, to - 1) + CONTEXT)];
    return new String(reference.text(), first, last + 1 - first).replaceAll("\\s+", "");
  }
}
