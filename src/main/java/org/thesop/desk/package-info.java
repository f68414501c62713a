/**
 * The frame around all desks: the rail with what waits where, and the way in.
 * It shows each person only the desks of their role; the folders' constraints and the story's table do the refusing.
 */
package org.thesop.desk;
