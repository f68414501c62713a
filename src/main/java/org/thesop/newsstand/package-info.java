/**
 * Printed pages, kept ready: a page of the paper is printed once and handed out as often as readers ask for it, until something
 * that it shows has changed. Promises that a change is seen on the next page that anybody gets, at every node, and that what was
 * taken back is handed out by none, not even by one that has lost sight of the others. What a page shows is told to
 * {@link org.thesop.newsstand.Shown} by whoever reads it for printing; what has changed is noted by the database itself.
 */
package org.thesop.newsstand;
