package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongwen.nlp.SegmenterTest.NEWS;
import static org.tongwen.nlp.SegmenterTest.SHIPPED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What Spark does with a segmenter: sends it to other JVMs and uses it from many threads. */
class SegmenterOnExecutorsTest {
  @Test
  void eightThreadsAgree() throws Exception {
    List<Tokens> alone = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      alone.add(SHIPPED.read(NEWS.substring(i) + NEWS));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Tokens>>> work = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        work.add(
            () -> {
              List<Tokens> mine = new ArrayList<>();
              for (int i = 0; i < 40; i++) {
                mine.add(SHIPPED.read(NEWS.substring(i) + NEWS));
              }
              return mine;
            });
      }
      for (Future<List<Tokens>> result : threads.invokeAll(work)) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSegmenterThatWasSentToAnotherJvmReadsAlike() throws Exception {
    Segmenter own = new Segmenter(List.of("钛合金鱼雷艇 nz 500"), 3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(own);
    }
    assertThat(bytes.size()).isLessThan(2000);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Segmenter received = (Segmenter) in.readObject();

      assertThat(received.read("钛合金鱼雷艇。" + NEWS)).isEqualTo(own.read("钛合金鱼雷艇。" + NEWS));
    }
  }
}
