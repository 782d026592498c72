package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tongwen.sketch.SampleText;
import org.tongwen.text.NormalText;
import org.tongwen.text.Normaliser;

class CollationTest {
  private static final String REFERENCE =
      "新华社北京5月20日电 两国各部门要全力落实好达成的重要共识，推动两国的互信根基越扎越牢、合作成色越来越足、友谊之路越走越宽。"
          + "双边贸易额已经连续3年突破2000亿美元，今年前4个月增长近20%。市委书记朱健主持会议并讲话，强调不会放松监管。两国元首还共同会见了记者。"
          + "当晚，在人民大会堂金色大厅举行欢迎宴会。礼兵列队致敬，军乐团奏两国国歌。";

  private static Print print(long key, String text) {
    int[] page = text.codePoints().toArray();
    NormalText normal = Normaliser.normalise(page);
    return new Print(key, normal.letters(), page, normal.offsets());
  }

  private static Collation.Collated collate(String... copies) {
    Print reference = print(0, REFERENCE);
    Collation collation = new Collation(reference);
    for (int i = 0; i < copies.length; i++) {
      Print copy = print(i + 1, copies[i]);
      collation.add(
          copy, new Aligner(AlignerSettings.DEFAULT).align(copy.letters(), reference.letters()));
    }
    return collation.collated();
  }

  private static void assertOne(
      String from, String to, ReadingKind kind, String reference, String reading) {
    assertThat(collate(REFERENCE.replace(from, to), REFERENCE, REFERENCE).variants())
        .extracting(Variant::reference, Variant::reading, Variant::kind, Variant::witnesses)
        .containsExactly(Tuple.tuple(reference, reading, kind, 4));
  }

  @Test
  void wordsThatDifferInOneClauseAreOneReading() {
    assertOne("合作成色越来越足", "合作成果越来越多", ReadingKind.WORDING, "合作成色越来越足", "合作成果越来越多");
    assertOne("重要共识", "重大共识", ReadingKind.WORDING, "重要共识", "重大共识");
  }

  @Test
  void figuresAndDatesAreToldApart() {
    assertOne("2000亿", "2400亿", ReadingKind.NUMBER, "2000亿", "2400亿");
    assertOne("5月20日", "5月21日", ReadingKind.DATE, "5月20日", "5月21日");
  }

  @Test
  void namesAreTold() {
    assertOne("书记朱健主持", "书记朱建华主持", ReadingKind.NAME, "市委书记朱健主持会议并讲话", "市委书记朱建华主持会议并讲话");
  }

  @Test
  void givenNamesAreToldWhereverTheyStand() {
    Print reference = print(0, REFERENCE);
    BitSet names = new BitSet();
    int place = new String(reference.letters(), 0, reference.letters().length).indexOf("金色大厅");
    names.set(place, place + 4);
    Collation collation = new Collation(reference, names, new BitSet());
    Print copy = print(1, REFERENCE.replace("金色大厅", "银色大厅"));
    collation.add(
        copy, new Aligner(AlignerSettings.DEFAULT).align(copy.letters(), reference.letters()));

    assertThat(collation.collated().variants())
        .extracting(Variant::kind)
        .containsExactly(ReadingKind.NAME);
  }

  @Test
  void aNegationIsTold() {
    assertOne("不会放松", "会放松", ReadingKind.NEGATION, "强调不会放松监管", "强调会放松监管");
  }

  @Test
  void lookAlikesOfOneCopyAreMisreadings() {
    assertOne("礼兵列队", "礼乒列队", ReadingKind.MISREADING, "礼兵列队致敬", "礼乒列队致敬");
    assertOne("欢迎宴会", "欢迎宴龘", ReadingKind.MISREADING, "在人民大会堂金色大厅举行欢迎宴会", "在人民大会堂金色大厅举行欢迎宴龘");
  }

  @Test
  void whatWasLeftOutOrPutInIsTold() {
    assertOne("两国元首还共同会见了记者。", "", ReadingKind.OMISSION, "两国元首还共同会见了记者", "");
    assertThat(collate(REFERENCE.replace("礼兵", "记者获悉，礼兵")).variants())
        .extracting(Variant::kind)
        .containsExactly(ReadingKind.INSERTION);
  }

  @Test
  void anotherScriptAndOtherMarksAreToldAsSuch() {
    assertThat(collate(REFERENCE.replace("两国元首还共同会见了记者", "兩國元首還共同會見了記者")).variants())
        .extracting(Variant::kind)
        .containsOnly(ReadingKind.SCRIPT);
    assertThat(collate(REFERENCE.replace("越扎越牢、", "越扎越牢，")).variants())
        .extracting(Variant::reference, Variant::reading, Variant::kind)
        .containsExactly(Tuple.tuple("牢、合", "牢，合", ReadingKind.PUNCTUATION));
    assertThat(collate(REFERENCE.replace('，', ',')).variants()).hasSize(1);
  }

  @Test
  void theOrderOfTheCopiesDoesNotMatter() {
    Random random = new Random(1);
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int[] letters = SampleText.misread(random, REFERENCE.codePoints().toArray(), .04);
      copies.add(new String(letters, 0, letters.length));
    }
    Collation.Collated first = collate(copies.toArray(String[]::new));
    Collections.reverse(copies);
    Collation.Collated second = collate(copies.toArray(String[]::new));

    assertThat(second.consensus()).isEqualTo(first.consensus());
    assertThat(second.variants())
        .extracting(Variant::position, Variant::reading, Variant::kind)
        .containsExactlyElementsOf(
            first.variants().stream()
                .map(v -> Tuple.tuple(v.position(), v.reading(), v.kind()))
                .toList());
  }

  @Test
  void theConsensusRepairsTheReference() {
    Print reference =
        print(0, REFERENCE.replace("礼兵", "礼乒").replace("军乐团", "军军乐团").replace("欢迎宴会", "欢宴会"));
    Collation collation = new Collation(reference);
    for (int i = 1; i <= 3; i++) {
      Print copy = print(i, REFERENCE);
      collation.add(
          copy, new Aligner(AlignerSettings.DEFAULT).align(copy.letters(), reference.letters()));
    }
    Consensus consensus = collation.collated().consensus();

    assertThat(consensus.text()).isEqualTo(REFERENCE.replace(" ", ""));
    assertThat(consensus.repairs())
        .extracting(Consensus.Repair::from, Consensus.Repair::to)
        .contains(Tuple.tuple("乒", "兵"));
  }

  @Test
  void theConsensusTellsBorrowedParagraphsApart() {
    BitSet borrowed = new BitSet();
    borrowed.set(0, 10);
    Print reference = print(0, REFERENCE);

    Consensus consensus = new Collation(reference, new BitSet(), borrowed).collated().consensus();

    assertThat(consensus.text()).doesNotContain("新华社").contains("两国各部门");
    assertThat(consensus.borrowed()).hasSize(1).allMatch(p -> p.startsWith("新华社"));
    assertThat(consensus.borrowed().get(0) + consensus.text()).isEqualTo(consensus.whole());
    assertThat(consensus.repairs()).isEmpty();
  }
}
