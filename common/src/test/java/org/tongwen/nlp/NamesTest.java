package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  /** Makes words of "北京/ns 大学/nis". */
  private static List<Word> words(String tagged) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String item : tagged.split(" ")) {
      String text = item.substring(0, item.indexOf('/'));
      words.add(new Word(text, item.substring(item.indexOf('/') + 1), at, at + text.length()));
      at += text.length();
    }
    return words;
  }

  private static List<String> names(String tagged) {
    return Names.in(words(tagged)).stream().map(name -> name.kind() + " " + name.text()).toList();
  }

  @Test
  void personsAndPlacesAreSingleWords() {
    assertThat(names("总统/nnt 普京/nrf 在/p 北京/ns 会见/v 记者/nnt 张三/nr"))
        .containsExactly("PERSON 普京", "PLACE 北京", "PERSON 张三");
  }

  @Test
  void anOrganisationRunsFromItsPlaceToTheWordForAnInstitution() {
    assertThat(names("在/p 广州市/ns 天河区/ns 人民法院/nis 开庭/v")).containsExactly("ORGANISATION 广州市天河区人民法院");
    assertThat(Names.in(words("在/p 广州市/ns 人民法院/nis")))
        .containsExactly(new Entity("广州市人民法院", Entity.Kind.ORGANISATION, 1, 8));
  }

  @Test
  void andJoinsWordsInsideANameButNotTwoNames() {
    assertThat(names("阳江市/ns 人力/n 资源/n 和/cc 社会/n 保障局/nis 通知/v"))
        .containsExactly("ORGANISATION 阳江市人力资源和社会保障局");
    assertThat(names("中国/ns 全国人大/nt 和/cc 越南/nsf 国会/nt"))
        .containsExactly("ORGANISATION 中国全国人大", "ORGANISATION 越南国会");
  }

  @Test
  void wordsAfterTheLastInstitutionAreLeftOutside() {
    assertThat(names("国务院/nt 工作/vn 会议/n")).containsExactly("ORGANISATION 国务院");
    assertThat(names("上海/ns 经济/n 发展/vn")).containsExactly("PLACE 上海");
  }

  @Test
  void anInstitutionTooFarOffDoesNotBelongToThePlace() {
    assertThat(names("上海/ns 经济/n 社会/n 文化/n 教育/n 体育/n 部门/nis")).containsExactly("PLACE 上海");
  }

  @Test
  void anInstitutionWithoutPlaceOrOrganisationIsNoName() {
    assertThat(names("有关/v 部门/nis 表示/v")).isEmpty();
  }
}
