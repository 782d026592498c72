package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A page's day of issue.
 *
 * @param date the day
 * @param source the strongest evidence that it rests on
 * @param confidence between 0 and 1
 * @param explanation a sentence naming all evidence
 */
public record IssueDate(LocalDate date, DateSource source, double confidence, String explanation)
    implements Serializable {}
