package org.tongwen.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongwen.text.NormalText;
import org.tongwen.text.Normaliser;

/**
 * Measures how well readings are told apart: plants edits of known kind and misreadings, most of
 * them look-alikes, in copies of given texts, collates them and counts what is told rightly.
 */
public final class PlantedReadings {
  private static final int COPIES = 7;
  private static final int EDITED = 4;
  private static final int MARGIN = 15;
  private static final int APART = 8;
  private static final Pattern FIGURE = Pattern.compile("\\d+(?=[个人次亿万元吨米倍家户名项余多公])");
  private static final Pattern DAY = Pattern.compile("\\d+(?=[月日])");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=记者|主席|总理|部长|书记|局长|主任|总统|外长|发言人)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许普]\\p{IsHan}{1,2}(?=[说表指强介出主在会举，、（])");
  private static final Pattern CLAUSE = Pattern.compile("(?<=[，。；])[^，。；0-9]{5,40}[，。；]");
  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{6}");
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";

  private final Random random;
  private final double noise;
  private final Map<ReadingKind, int[]> counts = new EnumMap<>(ReadingKind.class);

  /**
   * A benchmark.
   *
   * @param noise share of the characters of every second copy that are misread
   * @param seed of the random choices: the same seed gives the same figures
   */
  public PlantedReadings(double noise, long seed) {
    this.noise = noise;
    this.random = new Random(seed);
  }

  private record Plant(int from, int to, String text, ReadingKind kind) {}

  /**
   * How well a kind is told.
   *
   * @param kind the kind
   * @param planted edits of the kind that were planted
   * @param told variants told as of the kind
   * @param precision share of the told ones that are such plants
   * @param recall share of the plants that are told so
   */
  public record Score(ReadingKind kind, int planted, int told, double precision, double recall) {}

  /**
   * Plants and measures.
   *
   * @param texts texts with punctuation, of 300 characters or more each
   * @return a score for each kind that is planted
   */
  public List<Score> run(List<String> texts) {
    for (String text : texts) {
      one(text);
    }
    List<Score> out = new ArrayList<>();
    counts.forEach(
        (kind, n) ->
            out.add(
                new Score(
                    kind,
                    n[2],
                    n[0],
                    (double) n[1] / Math.max(1, n[0]),
                    (double) n[3] / Math.max(1, n[2]))));
    return out.stream().filter(s -> s.planted() > 0).toList();
  }

  private void one(String text) {
    Print reference = print(COPIES, text);
    Collation collation = new Collation(reference);
    Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    List<List<Plant>> plants = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      List<Plant> own = plant(text, i < EDITED, i % 2 == 0 ? noise : 0);
      plants.add(own);
      Print copy = print(i, edited(text, own));
      collation.add(copy, aligner.align(copy.letters(), reference.letters()));
    }
    List<BitSet> told = new ArrayList<>();
    plants.forEach(p -> told.add(new BitSet()));
    for (Variant variant : collation.collated().variants()) {
      int from = reference.offsets()[Math.min(variant.position(), reference.offsets().length - 1)];
      int last = Math.max(variant.position(), variant.position() + variant.length() - 1);
      int to = reference.offsets()[Math.min(last, reference.offsets().length - 1)] + 1;
      boolean right = false;
      for (long copy : variant.copies()) {
        List<Plant> own = plants.get((int) copy);
        for (int p = 0; p < own.size(); p++) {
          Plant plant = own.get(p);
          if (plant.kind() == variant.kind()
              && plant.to() >= from
              && plant.from() <= to
              && variant.reading().contains(plant.text())) {
            told.get((int) copy).set(p);
            right = true;
          }
        }
      }
      int[] n = counts.computeIfAbsent(variant.kind(), k -> new int[4]);
      n[0]++;
      n[1] += right ? 1 : 0;
    }
    for (int i = 0; i < COPIES; i++) {
      for (int p = 0; p < plants.get(i).size(); p++) {
        int[] n = counts.computeIfAbsent(plants.get(i).get(p).kind(), k -> new int[4]);
        n[2]++;
        n[3] += told.get(i).get(p) ? 1 : 0;
      }
    }
  }

  private static Print print(long key, String text) {
    int[] page = text.codePoints().toArray();
    NormalText normal = Normaliser.normalise(page);
    return new Print(key, normal.letters(), page, normal.offsets());
  }

  private static String edited(String text, List<Plant> plants) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Plant plant : plants) {
      out.append(text, at, plant.from()).append(plant.text());
      at = plant.to();
    }
    return out.append(text.substring(at)).toString();
  }

  private List<Plant> plant(String text, boolean edits, double rate) {
    List<Plant> out = new ArrayList<>();
    BitSet used = new BitSet();
    if (edits) {
      replace(out, used, pick(FIGURE, text), ReadingKind.NUMBER, text);
      replace(out, used, pick(DAY, text), ReadingKind.DATE, text);
      replace(out, used, pick(NAME, text), ReadingKind.NAME, text);
      replace(out, used, pick(CLAUSE, text), ReadingKind.OMISSION, text);
      int[] words = pick(WORDS, text);
      int length = 2 + random.nextInt(3);
      if (words != null) {
        replace(
            out, used, new int[] {words[0] + 1, words[0] + 1 + length}, ReadingKind.WORDING, text);
      }
    }
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean clear = !used.get(i - 1) && !used.get(i) && !used.get(i + 1);
      if (random.nextDouble() < rate && clear && Character.isIdeographic(text.charAt(i))) {
        out.add(new Plant(i, i + 1, misread(text.charAt(i)), ReadingKind.MISREADING));
        used.set(i);
      }
    }
    out.sort(Comparator.comparingInt(Plant::from));
    return out;
  }

  private int[] pick(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<int[]> found = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.start() > MARGIN && matcher.end() < text.length() - MARGIN) {
        found.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }

  private void replace(List<Plant> out, BitSet used, int[] place, ReadingKind kind, String text) {
    if (place == null
        || used.get(Math.max(0, place[0] - APART), place[1] + APART).cardinality() > 0) {
      return;
    }
    String old = text.substring(place[0], place[1]);
    String other = other(old, kind, text);
    if (other != null && !other.equals(old)) {
      used.set(place[0], place[1]);
      out.add(new Plant(place[0], place[1], other, kind));
    }
  }

  private String other(String old, ReadingKind kind, String text) {
    return switch (kind) {
      case OMISSION -> "";
      case NUMBER -> Integer.toString(1 + random.nextInt(900));
      case DATE -> Integer.toString(1 + random.nextInt(12));
      case NAME -> {
        StringBuilder name = new StringBuilder(old.substring(0, 1));
        while (name.length() < old.length()) {
          name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        yield name.toString();
      }
      default -> {
        int[] place = pick(WORDS, text);
        String words = place == null ? "" : text.substring(place[0], place[0] + old.length());
        String both = old + words;
        boolean plain =
            both.chars().distinct().count() == both.length()
                && both.chars().noneMatch(c -> "不没未无莫勿〇零一二三四五六七八九十百千万亿两".indexOf(c) >= 0);
        yield plain ? words : null;
      }
    };
  }

  /** A look-alike where there is one, mostly; else any character, or none, or one more. */
  private String misread(char letter) {
    int[] alike = LookAlikes.of(letter);
    double kind = random.nextDouble();
    if (kind < .75 && alike.length > 0) {
      return Character.toString(alike[random.nextInt(alike.length)]);
    }
    String any = Character.toString(0x4e00 + random.nextInt(0x5100));
    if (kind < .88) {
      return any;
    }
    return kind < .94 ? "" : letter + any;
  }
}
