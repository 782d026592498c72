/** The tables over the network, for clients that ask in SQL or with data frames. */
package org.tongwen.serve;
