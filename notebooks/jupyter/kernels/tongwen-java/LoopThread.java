package org.rapaio.jupyter.kernel.channels;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands before the kernel's class of the same name. That of 3.0.1 is told that it runs after it
 * was started: a thread that comes up faster than it is told ends at once. It also ends at a
 * message that arrives before the kernel knows what to do with it. Either way the kernel never
 * answers; on a busy machine every third start ended so. Clients ask again, so that a step that
 * failed need not be the last.
 */
public final class LoopThread extends Thread {
  private static final Logger LOG = Logger.getLogger(LoopThread.class.getName());

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
      try {
        step.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, getName() + " goes on after a step that failed", e);
      }
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
