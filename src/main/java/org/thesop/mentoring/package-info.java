/**
 * What a writer learns from over the terms: the marks editors gave, the rules most often broken, how long an answer to
 * notes took, what went out. It listens to copy being handed in and sums up what reviews left; it judges nobody.
 * Who may look is said by the story's permissions, and nothing here is ever public.
 */
package org.thesop.mentoring;
