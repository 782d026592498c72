/**
 * Fingerprints of texts and the search for candidates: shingles, MinHash signatures, band keys,
 * anchors with positions, buckets and the choice of what to verify.
 */
package org.tongwen.sketch;
