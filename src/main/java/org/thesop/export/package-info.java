/**
 * The whole paper to take along: its own archive, which an empty paper reads back, and forms that others read. Promises that the
 * same paper gives the same bytes, and says of each form what it does not carry. What is made is made in the background, from one
 * moment of the database, and handed to managing editors only.
 */
package org.thesop.export;
