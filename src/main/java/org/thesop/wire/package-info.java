/**
 * Agency copy coming in: feeds that a managing editor allows are read again and again, and what is new in them waits for an
 * editor, who takes it as a draft or drops it. Nothing of it is ever published by itself, and a draft keeps its credit and the
 * way to its source.
 */
package org.thesop.wire;
