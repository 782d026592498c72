/** Spark MLlib, as far as Tongwen is compared with it. */
package org.tongwen.bench.mllib;
