/**
 * Putting the paper out: scheduling, publishing, withdrawing, and the clock that does it at the moment.
 * It promises never early, exactly once, and caught up after a stop. The schedule is the edition's own row; there is no
 * second list. What may be published is asked of the story's table.
 */
package org.thesop.schedule;
