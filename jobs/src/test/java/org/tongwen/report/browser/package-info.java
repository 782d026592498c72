/** Tests in a real browser: built and run with the profile browser only. */
package org.tongwen.report.browser;
