/**
 * Stories, their editions and revisions, and the one table of an edition's life ({@link org.thesop.story.EditionAction}).
 * It promises that no transition happens beside the table, that each leaves a decision, and that a save is acknowledged
 * only when its revision is committed. Who reviews, when something goes out and how it looks is left to other packages.
 */
package org.thesop.story;
