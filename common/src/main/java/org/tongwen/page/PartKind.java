package org.tongwen.page;

import java.util.Locale;

/** What a stretch of a page is. */
public enum PartKind {
  /** Name of the paper, date, numbers, publishers, editors, running heads. */
  MASTHEAD,
  /** Kicker, headline or subtitle. */
  HEADLINE,
  /** Text of an article, its dateline included. */
  BODY,
  /** Text under a picture, with the photographer. */
  CAPTION,
  /** Where an article was taken from, printed after it (据新华社电). */
  CREDIT,
  /** Where an article goes on or comes from (下转08版, 上接01版). */
  JUMP,
  /** Text of an article printed a second time by the extraction. */
  REPEAT,
  /** Advertising, also for the paper itself. */
  ADVERTISEMENT,
  /** Announcements that somebody paid for or must make (遗失声明, 公告). */
  NOTICE,
  /** Rows of weather, prices, results. */
  TABLE,
  /** A pointer to an article on another page. */
  TEASER,
  /** What is none of these: column names, slogans, rules, white space. */
  OTHER;

  /** Returns the lower-case name, as stored in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
