/** Settings: declared in {@code conf/reference.conf}, checked, and hashed. */
package org.tongwen.config;
