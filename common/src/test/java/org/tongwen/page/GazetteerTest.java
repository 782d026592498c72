package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static final String ROWS =
      """
      # comment
      name\taliases\tcn_code\tplace\tkind\tsource
      南州都市报\t南州新闻;南都客户端\tCN99-0001\t南州\tcity\thttps://example.org/a
      南州日报\t\tCN99-0002\t南州\tdaily\thttps://example.org/b
      """;

  private final Gazetteer gazetteer = Gazetteer.read(new StringReader(ROWS));
  private final PageReader reader = new PageReader(gazetteer);

  private Masthead masthead(String page) {
    return reader.read(page, Supplied.NOTHING).masthead();
  }

  @Test
  void namesAliasesAndCodesLeadToThePaper() {
    assertThat(gazetteer.named("南州新闻").name()).isEqualTo("南州都市报");
    assertThat(gazetteer.named("南州日報").name()).isEqualTo("南州日报");
    assertThat(gazetteer.coded("CN99-0002").name()).isEqualTo("南州日报");
    assertThat(gazetteer.named("北州日报")).isNull();
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Gazetteer.read(new StringReader("name\tplace\n南州日报\t南州\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("aliases");
  }

  @Test
  void anAliasInAnAdvertisementTellsThePaper() {
    Masthead masthead = masthead("下载南州新闻APP\n掌握更多资讯\n\n会议召开\n\n新华社北京5月20日电 会议20日召开。\n");

    assertThat(masthead.paper()).isEqualTo("南州都市报");
    assertThat(masthead.paperSource()).isEqualTo(PaperSource.TEXT);
  }

  @Test
  void aSerialCodeTellsThePaperWhereNoNameIsPrinted() {
    Masthead masthead = masthead("国内统一连续出版物号 CN 99-0002 2024年5月21日 星期二\n\n会议召开\n\n本报讯 会议召开。\n");

    assertThat(masthead.paper()).isEqualTo("南州日报");
    assertThat(masthead.paperSource()).isEqualTo(PaperSource.CN_CODE);
  }

  @Test
  void aPrintedNameOutranksTheCodeAndTheDisagreementIsReported() {
    PageReading page =
        reader.read("北州日报\n\n2024年5月21日 星期二 CN99-0002\n\n会议召开\n\n本报讯 会议召开。\n", Supplied.NOTHING);

    assertThat(page.masthead().paper()).isEqualTo("北州日报");
    assertThat(page.notes()).anyMatch(note -> note.contains("CN99-0002") && note.contains("南州日报"));
  }

  @Test
  void whatIsSuppliedFillsWhatIsNotPrinted() {
    Supplied supplied = new Supplied("南州日报", LocalDate.of(2024, 5, 21), "3", null, null, null);

    PageReading page = reader.read("会议召开\n\n本报讯 会议召开。\n", supplied);

    assertThat(page.masthead().paper()).isEqualTo("南州日报");
    assertThat(page.masthead().pageNo()).isEqualTo("3");
    assertThat(page.issueDate().source()).isEqualTo(DateSource.METADATA);
  }

  @Test
  void aPrintedDateOutranksTheSuppliedOneAndTheDisagreementIsReported() {
    Supplied supplied = new Supplied(null, LocalDate.of(2024, 5, 22), null, null, null, null);

    PageReading page = reader.read("南州日报 2024年5月21日 星期二 第01版\n\n会议召开\n\n本报讯 会议召开。\n", supplied);

    assertThat(page.issueDate().date()).isEqualTo(LocalDate.of(2024, 5, 21));
    assertThat(page.notes()).hasSize(1);
  }
}
