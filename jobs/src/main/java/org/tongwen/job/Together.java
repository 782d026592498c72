package org.tongwen.job;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Runs a job's independent writes side by side: a small write is mostly planning on the driver, and
 * another can plan meanwhile.
 */
final class Together {
  private Together() {}

  /**
   * Runs all actions, each on a thread of its own, and returns when the last has ended. The threads
   * inherit the job group of the caller, as Spark's local properties do.
   *
   * @throws RuntimeException the first failure, in the order of the actions, when all have ended;
   *     Spark's own, which are checked exceptions and declared nowhere, come as the cause of one
   */
  static void run(Runnable... actions) {
    String name = Thread.currentThread().getName();
    Executor threads = action -> new Thread(action, name + "-beside").start();
    List<CompletableFuture<Void>> all =
        Stream.of(actions).map(action -> CompletableFuture.runAsync(action, threads)).toList();
    all.forEach(one -> one.exceptionally(failure -> null).join());
    try {
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }
}
