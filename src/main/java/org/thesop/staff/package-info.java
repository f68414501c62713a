/**
 * The people desk: how everybody is introduced, who claims which byline of the archive, who is the same person twice, and
 * how the work of those who leave goes to others.
 * Who somebody is and what they may do is said in {@code people}; whoever makes accounts observes what happens here.
 */
package org.thesop.staff;
