package org.tongwen.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.Bands;
import org.tongwen.sketch.Buckets;
import org.tongwen.sketch.Candidates;
import org.tongwen.sketch.Candidates.Candidate;
import org.tongwen.sketch.Link;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.Occurrences;

/** The whole matching in memory: sketches, buckets, candidates, alignment, verdicts, families. */
final class InMemoryMatching {
  private static final int WINDOW = 14;

  private final List<int[]> texts = new ArrayList<>();
  private final Map<Long, Long> days = new HashMap<>();
  private int compared;

  /** Adds an article; its key is its number. */
  long add(int[] letters, long day) {
    texts.add(letters);
    days.put((long) texts.size() - 1, day);
    return texts.size() - 1L;
  }

  /** Pairs aligned in the last run. */
  int compared() {
    return compared;
  }

  /** The family of every article. */
  Map<Long, Long> families() {
    List<FamilyEdge> edges = new ArrayList<>();
    Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    Judge judge = new Judge(JudgeSettings.DEFAULT);
    compared = 0;
    for (Map.Entry<Long, Set<Long>> pairs : pairs().entrySet()) {
      int[] b = texts.get(pairs.getKey().intValue());
      Seeds seeds = aligner.seeds(b);
      for (long document : pairs.getValue()) {
        int[] a = texts.get((int) document);
        compared++;
        Alignment alignment = aligner.align(a, seeds);
        Judgement judgement =
            judge.judge(Measures.of(a, b, alignment, 0), side(document), side(pairs.getKey()));
        if (judgement.joins()) {
          edges.add(edge(document, pairs.getKey(), judgement, judgement.partIsA(), alignment));
          edges.add(edge(pairs.getKey(), document, judgement, !judgement.partIsA(), alignment));
        }
      }
    }
    return Families.of(days, WINDOW, edges, List.of());
  }

  private Side side(long document) {
    return new Side(texts.get((int) document).length, days.get(document), false);
  }

  private FamilyEdge edge(
      long document, long other, Judgement judgement, boolean part, Alignment alignment) {
    return new FamilyEdge(
        document,
        other,
        judgement.relation(),
        part,
        alignment.aligned(),
        alignment.similarity(),
        texts.get((int) other).length,
        days.get(other),
        false);
  }

  /** By representative, the documents to align with it; each pair once. */
  private Map<Long, Set<Long>> pairs() {
    Map<Long, Map<Long, Link[]>> links = new TreeMap<>();
    for (int channel = 0; channel < 2; channel++) {
      for (Link link : Buckets.link(occurrences(channel), Buckets.Reach.WINDOW).links()) {
        links.computeIfAbsent(link.document(), k -> new TreeMap<>())
                .computeIfAbsent(link.representative(), k -> new Link[2])[channel] =
            link;
      }
    }
    Map<Long, Set<Long>> out = new TreeMap<>();
    for (Map<Long, Link[]> ofOne : links.values()) {
      List<Candidate> candidates = new ArrayList<>();
      ofOne.values().forEach(l -> candidates.add(Candidate.of(l[0], l[1], null)));
      for (Candidate c : Candidates.FAMILIES.choose(candidates).chosen()) {
        boolean known =
            out.getOrDefault(c.document(), new TreeSet<>()).contains(c.representative());
        if (!known) {
          out.computeIfAbsent(c.representative(), k -> new TreeSet<>()).add(c.document());
        }
      }
    }
    return out;
  }

  private Occurrences occurrences(int channel) {
    Occurrences out = new Occurrences(texts.size() * 64);
    MinHash minHash = new MinHash(MinHash.PLACES, 4);
    for (int t = 0; t < texts.size(); t++) {
      int[] text = texts.get(t);
      long day = days.get((long) t);
      int block = day == Side.NO_DAY ? Occurrences.UNDATED : Occurrences.block(day, WINDOW);
      if (channel == 0) {
        Anchors anchors = Anchors.of(text, Anchors.LETTERS, Anchors.ONE_IN);
        for (int i = 0; i < anchors.size(); i++) {
          out.add(anchors.hashes()[i], t, text.length, block, anchors.positions()[i]);
        }
      } else {
        for (long key : Bands.DEFAULT.keys(minHash.sign(text))) {
          out.add(key, t, text.length, block, 0);
        }
      }
    }
    return out;
  }
}
