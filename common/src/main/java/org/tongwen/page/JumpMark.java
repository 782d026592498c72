package org.tongwen.page;

import java.io.Serializable;

/**
 * A printed pointer to the page where an article goes on, or comes from.
 *
 * @param text as printed, without brackets
 * @param section the section's letter (the A of A8), or an empty text
 * @param page number within the paper or section
 */
public record JumpMark(String text, String section, int page) implements Serializable {

  /** Returns section and number in one form: {@code 8}, {@code A8}. */
  public String target() {
    return section + page;
  }
}
