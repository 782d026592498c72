/**
 * Benchmarks: what the matching finds, measured on copies and edits that were planted; corpora of
 * any size; what each job costs on them, how that grows, and what others need for the same.
 */
package org.tongwen.bench;
