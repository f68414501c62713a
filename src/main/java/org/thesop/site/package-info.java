/**
 * The paper as readers see it: front page, stories, sections, mastheads and portfolios, each from one to three queries.
 * It shows live editions only, whoever asks, and never writes. How a story became live is the business of {@code story}
 * and {@code schedule}; letters to the editor have their own package.
 */
package org.thesop.site;
