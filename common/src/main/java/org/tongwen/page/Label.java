package org.tongwen.page;

/** What a unit is found to be, before articles are put together. */
enum Label {
  MASTHEAD(PartKind.MASTHEAD),
  ADVERTISEMENT(PartKind.ADVERTISEMENT),
  NOTICE(PartKind.NOTICE),
  TABLE(PartKind.TABLE),
  /** A title that is printed with a pointer to another page, or that pointer. */
  TEASER(PartKind.TEASER),
  OTHER(PartKind.OTHER),
  JUMP_TO(PartKind.JUMP),
  JUMP_FROM(PartKind.JUMP),
  CREDIT(PartKind.CREDIT),
  CAPTION(PartKind.CAPTION),
  REPEAT(PartKind.REPEAT),
  /** Headline of the article before it. */
  HEAD_OF_LAST(PartKind.HEADLINE),
  /** Headline of the article after it. */
  HEAD_OF_NEXT(PartKind.HEADLINE),
  /** First unit of an article's body. */
  START(PartKind.BODY),
  /** Further unit of an article's body. */
  BODY(PartKind.BODY);

  final PartKind kind;

  Label(PartKind kind) {
    this.kind = kind;
  }

  /** Whether a piece of this kind, null for none, often stands between two articles. */
  static boolean partsArticles(Label label) {
    return label == CAPTION || endsArticles(label);
  }

  /** Whether it seldom stands inside one, as pictures do. */
  static boolean endsArticles(Label label) {
    return label == CREDIT
        || label == JUMP_TO
        || label == ADVERTISEMENT
        || label == NOTICE
        || label == TABLE
        || label == REPEAT;
  }

  boolean isHead() {
    return this == HEAD_OF_LAST || this == HEAD_OF_NEXT;
  }
}
