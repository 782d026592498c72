/**
 * The atlas: the tables as static pages that open from disk. Data flows one way, from the tables to
 * paged data files that the pages load as scripts; what the pages do with them stands beside this
 * package in the resources, as plain HTML, CSS and JavaScript.
 */
package org.tongwen.report;
