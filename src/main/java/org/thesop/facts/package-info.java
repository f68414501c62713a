/**
 * What a story rests on: its sources, the fact sheet that ties words of the copy to them, and experts outside who check.
 * It promises that none of it leaves the desks, that contacts are erased when their time is over, and that sensitive copy
 * waits until nothing on the sheet is open. Which move is allowed is the story's table's to say.
 */
package org.thesop.facts;
