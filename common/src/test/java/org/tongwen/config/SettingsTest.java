package org.tongwen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;

class SettingsTest {
  private static final String WINDOW = "match.window-days";
  private static final String WINDOW_VARIABLE = "TONGWEN_MATCH_WINDOW_DAYS";

  @TempDir private Path folder;

  private static Settings set(String... assignments) {
    return Settings.resolve(List.of(), Map.of(), List.of(assignments));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable resolving) {
    AbstractThrowableAssert<?, ?> refused =
        assertThatThrownBy(resolving).isInstanceOf(TongwenException.class);
    refused
        .asInstanceOf(type(TongwenException.class))
        .extracting(TongwenException::exitCode)
        .isEqualTo(ExitCode.SETTINGS);
    return refused;
  }

  @Test
  void everySettingHasItsDefault() {
    Settings defaults = Settings.defaults();
    assertThat(Settings.declared()).hasSizeGreaterThan(20);
    Settings.declared()
        .forEach(
            (name, setting) -> {
              assertThat(defaults.text(name)).as(name).isEqualTo("" + setting.fallback());
              assertThat(defaults.origin(name)).as(name).isEqualTo("default");
              assertThat(setting.allowed().allows(setting.fallback())).as(name).isTrue();
            });
    assertThat(defaults.integer(WINDOW)).isEqualTo(14);
    assertThat(defaults.number("match.copy")).isEqualTo(0.8);
    assertThat(defaults.whole("input.max-bytes")).isEqualTo(16_000_000L);
  }

  @Test
  void everySettingSaysWhatItCountsAndWhyItsDefaultIsWhatItIs() {
    assertThat(Settings.declared().values())
        .allSatisfy(
            setting -> {
              assertThat(setting.unit()).as(setting.name()).isNotBlank();
              assertThat(setting.allowed().words()).as(setting.name()).isNotBlank();
            })
        .allSatisfy(setting -> assertThat(setting.reason()).as(setting.name()).isNotBlank());
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    assertRefused(() -> set("match.windowdays=3"))
        .hasMessageContaining("\"match.windowdays\"")
        .hasMessageContaining("--set")
        .hasMessageContaining("\"match.window-days\"");
  }

  @Test
  void anUnknownNameInAFileIsRefusedWithTheFile() throws IOException {
    Path file = file("mine.conf", "sketch { shingle-leters = 5 }");
    assertRefused(() -> Settings.resolve(List.of(file), Map.of(), List.of()))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("sketch.shingle-letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3661", "2.5", "many", ""})
  void aValueOutOfItsRangeIsRefusedWithWhatIsAllowed(String value) {
    assertRefused(() -> set(WINDOW + "=" + value))
        .hasMessageContaining(WINDOW)
        .hasMessageContaining("a whole number from 0 to 3660");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.49", "1.01", "NaN", "half"})
  void aShareOutOfItsRangeIsRefusedWithWhatIsAllowed(String value) {
    assertRefused(() -> set("match.copy=" + value))
        .hasMessageContaining("match.copy")
        .hasMessageContaining("a number from 0.5 to 1");
  }

  @Test
  void aWordThatIsNoneOfTheAllowedIsRefused() {
    assertRefused(() -> set("run.ui=perhaps")).hasMessageContaining("one of true, false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3660"})
  void bothBoundsAreAllowed(String bound) {
    assertThat(set(WINDOW + "=" + bound).text(WINDOW)).isEqualTo(bound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"match.window-days", "=3", ""})
  void whatAssignsNothingIsRefused(String assignment) {
    assertRefused(() -> set(assignment)).hasMessageContaining("name=value");
  }

  @Test
  void theLaterSourceWins() throws IOException {
    Path first = file("first.conf", "match.window-days = 1\nmatch.candidates = 7");
    Path second = file("second.conf", "match { window-days = 2 }");
    Map<String, String> environment = Map.of(WINDOW_VARIABLE, "3", "TONGWEN_HEAP", "4g");

    Settings files = Settings.resolve(List.of(first, second), Map.of(), List.of());
    assertThat(files.integer(WINDOW)).isEqualTo(2);
    assertThat(files.origin(WINDOW)).isEqualTo(second.toString());
    assertThat(files.integer("match.candidates")).isEqualTo(7);

    Settings overFiles = Settings.resolve(List.of(first, second), environment, List.of());
    assertThat(overFiles.integer(WINDOW)).isEqualTo(3);
    assertThat(overFiles.origin(WINDOW)).isEqualTo(WINDOW_VARIABLE);

    Settings all =
        Settings.resolve(
            List.of(first, second), environment, List.of(WINDOW + " = 4", WINDOW + "=5"));
    assertThat(all.integer(WINDOW)).isEqualTo(5);
    assertThat(all.origin(WINDOW)).isEqualTo("--set");
  }

  @Test
  void aValueOfTheEnvironmentIsCheckedToo() {
    assertRefused(() -> Settings.resolve(List.of(), Map.of(WINDOW_VARIABLE, "-3"), List.of()))
        .hasMessageContaining(WINDOW_VARIABLE);
  }

  @Test
  void aFileThatIsNotThereOrCannotBeReadIsRefused() throws IOException {
    Path missing = folder.resolve("missing.conf");
    assertRefused(() -> Settings.resolve(List.of(missing), Map.of(), List.of()))
        .hasMessageContaining(missing.toString());
    Path broken = file("broken.conf", "match { window-days = ");
    assertRefused(() -> Settings.resolve(List.of(broken), Map.of(), List.of()))
        .hasMessageContaining(broken.toString());
  }

  @Test
  void theHashChangesWithAValueOfItsPrefixAndWithNoOther() {
    String before = Settings.defaults().hash("match.", "sketch.");
    assertThat(before).matches("[0-9a-f]{16}");
    assertThat(set(WINDOW + "=15").hash("match.", "sketch.")).isNotEqualTo(before);
    assertThat(set("marts.recurring-letters=9").hash("match.", "sketch.")).isEqualTo(before);
    assertThat(set(WINDOW + "=14").hash("match.", "sketch.")).isEqualTo(before);
  }

  @Test
  void theHashDoesNotChangeWithTheOrder() {
    assertThat(set(WINDOW + "=9", "match.rows=4").hash("match.", "sketch."))
        .isEqualTo(set("match.rows=4", WINDOW + "=9").hash("sketch.", "match."));
  }

  /** The same number in another form is the same setting. */
  @Test
  void theHashDoesNotChangeWithTheFormOfANumber() throws IOException {
    Path file = file("form.conf", "match { copy = 0.80, window-days = 14 }");
    assertThat(Settings.resolve(List.of(file), Map.of(), List.of()).hash("match."))
        .isEqualTo(Settings.defaults().hash("match."));
    assertThat(set("match.copy=0.80").hash("match.")).isEqualTo(Settings.defaults().hash("match."));
  }
}
