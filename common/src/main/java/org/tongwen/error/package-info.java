/** What can go wrong and how a user is told of it. */
package org.tongwen.error;
