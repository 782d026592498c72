/** One class a job, thin over {@code common}: a job reads tables and writes its own. */
package org.tongwen.job;
