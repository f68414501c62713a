/**
 * Finding: everything that somebody may see at the desk, by words, phrases and fields, and a jump to any story, person or page.
 * Each node keeps an index of its own and follows what was committed, by whichever node, so that nobody who saves waits for
 * it. What an index says is asked of the database again before it is shown: nobody finds what they may not read, nor learns
 * from a count that it is there. It listens, and nobody calls it; how copy is written and moved is left to story.
 */
package org.thesop.search;
