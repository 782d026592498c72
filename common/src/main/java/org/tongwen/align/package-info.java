/**
 * Verification on the text: seeds, chains and edit scripts; measures, relations and verdicts; the
 * rules of families; collation of copies, variants and consensus. Positions are letter indices into
 * normalised texts, spans are half-open.
 */
package org.tongwen.align;
