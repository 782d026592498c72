/** Benchmarks: what the matching finds, measured on copies and edits that were planted. */
package org.tongwen.bench;
