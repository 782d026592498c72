package org.tongwen.page;

import java.io.Serializable;

/**
 * What a page says of itself. An absent text is null.
 *
 * @param paper the paper's name, as the gazetteer has it or folded to simplified characters
 * @param paperSource how it is known
 * @param printedPaper the name as printed
 * @param cnCode the serial code, as in {@code CN44-0048}
 * @param province by the code's prefix
 * @param issueNo number of the issue
 * @param pageNo number of the page, with its section's letter: {@code 1}, {@code A3}
 * @param weekday 1 Monday to 7 Sunday; 0 where none is printed
 * @param lunar the Chinese calendar date as printed
 */
public record Masthead(
    String paper,
    PaperSource paperSource,
    String printedPaper,
    String cnCode,
    String province,
    String issueNo,
    String pageNo,
    int weekday,
    String lunar)
    implements Serializable {}
