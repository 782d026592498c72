package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void theFirstFailureIsToldWhenAllHaveEnded() {
    RuntimeException first = new IllegalStateException("first");
    assertThatThrownBy(
            () ->
                Together.run(
                    ended::incrementAndGet,
                    () -> sneak(first),
                    () -> sneak(new IllegalArgumentException("second")),
                    ended::incrementAndGet))
        .isSameAs(first);
    assertThat(ended).hasValue(2);
  }

  @Test
  void aFailureOfSparkThatIsDeclaredNowhereIsToldToo() {
    SparkException failure = new SparkException("Job aborted due to stage failure");
    assertThatThrownBy(() -> Together.run(() -> sneak(failure), ended::incrementAndGet))
        .isInstanceOf(RuntimeException.class)
        .hasCause(failure);
  }

  /** Throws as Scala does. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
