/** Micro-benchmarks (JMH) of what the matching does to each text. */
package org.tongwen.bench.micro;
