/**
 * The paper's own past: pages of the old site, read from captured text into what an imported story needs.
 * It promises to say of every line what was made of it, to know a page again in whatever encoding it comes back, and to
 * refuse, with the line and the reason, what is no such page.
 * Whether and where a story is stored, its section and its addresses are decided by those who call it.
 */
package org.thesop.archive;
