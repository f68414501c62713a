/**
 * Deliveries to houses outside: what goes to which address, when it was tried, what came back, and what is still to come.
 * A delivery is written in the transaction of what it tells of, so that nothing is told of an act that was rolled back; it
 * arrives at least once, under a name by which a receiver knows a double, and in order for each receiver. What is in it, and
 * for whom, is left to those who put it here.
 */
package org.thesop.deliveries;
