/**
 * Between writer and publication: the queue, claiming, remarks, sending back, approving.
 * It promises that nobody waits unseen and that an editor's remark reaches the writer. Which move is allowed is asked of
 * the story's table, and the copy itself belongs to the story.
 */
package org.thesop.review;
