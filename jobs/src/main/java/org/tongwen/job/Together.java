package org.tongwen.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
   * @throws RuntimeException the first failure, in the order of the actions, when all have ended
   */
  static void run(Runnable... actions) {
    List<RuntimeException> failures =
        new ArrayList<>(Arrays.asList(new RuntimeException[actions.length]));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < actions.length; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  actions[number].run();
                } catch (RuntimeException e) {
                  failures.set(number, e);
                }
              },
              Thread.currentThread().getName() + "-" + i);
      threads.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.forEach(Thread::interrupt);
      throw new IllegalStateException("The run was interrupted.", e);
    }
    for (RuntimeException failure : failures) {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
