package org.tongwen.align;

import java.util.List;

/**
 * A family's repaired text: at every place of the reference what most copies that print it have.
 *
 * @param text the story's own text: the reference as printed, white space left out, with the
 *     repairs and without the paragraphs that are an older story's
 * @param whole the same with those paragraphs
 * @param borrowed those paragraphs, repaired, in their order
 * @param repairs what was changed
 */
public record Consensus(String text, String whole, List<String> borrowed, List<Repair> repairs) {
  /**
   * A repair.
   *
   * @param position letter index in the reference
   * @param from what the reference prints
   * @param to what most copies print
   * @param votes how many copies print that
   * @param against how many print what the reference prints, itself among them
   */
  public record Repair(int position, String from, String to, int votes, int against) {}
}
