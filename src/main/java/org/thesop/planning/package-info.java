/**
 * What the paper is going to do: pitches, assignments, and the budget, which is the newsroom's day list of all work.
 * It promises that an idea gets an answer, that work is agreed on by whoever does it, and that a story begun from an
 * assignment carries all that was said. The life of the copy itself, and every move of it, is asked of the story's table.
 */
package org.thesop.planning;
