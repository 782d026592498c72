/**
 * Text as it comes in: decoding of bytes, code points and spans, and the normal form in which texts
 * are compared. All offsets are Unicode code points, all spans half-open.
 */
package org.tongwen.text;
