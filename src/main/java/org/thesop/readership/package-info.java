/**
 * How often stories are read. Readers are counted where the paper is handed out, without a cookie, an address or anything else of
 * theirs: what is kept is a story, a day and a number. Promises never to write for each reader, and to count nobody twice for one page.
 */
package org.thesop.readership;
