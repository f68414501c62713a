package org.thesop.notify;

/**
 * Somebody is on a page that shows an edition, or has left it.
 *
 * @param page the page's name for itself
 * @param who null when the page was closed
 */
record Sighting(long edition, String page, Presence.Present who) {}
