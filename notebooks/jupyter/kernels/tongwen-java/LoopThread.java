package org.rapaio.jupyter.kernel.channels;

/**
 * Stands before the kernel's class of the same name. That of 3.0.1 is told that it runs after it
 * was started: a thread that comes up faster than it is told ends at once, and the kernel never
 * answers. On a busy machine every third start ended so.
 */
public final class LoopThread extends Thread {
  private final long pause;
  private final Runnable step;
  private volatile boolean running = true;

  /**
   * A thread that takes a step again and again.
   *
   * @param pause milliseconds between two steps
   */
  public LoopThread(String name, long pause, Runnable step) {
    super(name);
    this.pause = pause;
    this.step = step;
  }

  @Override
  public void run() {
    while (running) {
      step.run();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  /** Lets the step that is being taken be the last. */
  public void shutdown() {
    running = false;
  }
}
