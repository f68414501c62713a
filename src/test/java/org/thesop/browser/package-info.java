/** Journeys through the real newsroom in a real browser, each of one person or of several handing a story on. */
package org.thesop.browser;
