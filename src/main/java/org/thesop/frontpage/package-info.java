/**
 * What readers see first, and in which order: the front page and the sections' pages, arranged in rows of slots. A managing
 * editor puts stories into slots, each for a time if need be; whatever is left free is filled with the newest there is, so
 * that no page is empty or stale. Every change is a version that can be taken back, and readers see the one that was last
 * put on the page. What a page looks like is left to {@code site}, and what is out to {@code story} and {@code schedule}.
 */
package org.thesop.frontpage;
