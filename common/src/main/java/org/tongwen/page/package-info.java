/**
 * A newspaper page read as a careful person reads it: masthead, dates with what they rest on, every
 * stretch of the page with its kind, and the articles. Start at {@link
 * org.tongwen.page.PageReader}.
 */
package org.tongwen.page;
