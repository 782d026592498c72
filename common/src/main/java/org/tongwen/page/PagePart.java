package org.tongwen.page;

import java.io.Serializable;
import org.tongwen.text.Span;

/**
 * A stretch of a page and what it is. The parts of a page are in order, leave no gap and share no
 * code point.
 *
 * @param span code points of the page
 * @param kind what it is
 * @param article the {@link ArticleReading#seq} of the article that it belongs to, or -1
 */
public record PagePart(Span span, PartKind kind, int article) implements Serializable {}
