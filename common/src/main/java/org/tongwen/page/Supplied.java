package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What came with a page's text. All of it may be null.
 *
 * @param paper name given beside the text
 * @param date day of issue given beside the text
 * @param page number given beside the text
 * @param pathPaper name read from the path
 * @param pathDate day read from the path
 * @param pathPage number read from the path
 */
public record Supplied(
    String paper,
    LocalDate date,
    String page,
    String pathPaper,
    LocalDate pathDate,
    String pathPage)
    implements Serializable {

  /** Nothing but the text. */
  public static final Supplied NOTHING = new Supplied(null, null, null, null, null, null);
}
