package org.thesop.story;

/**
 * An edition with what its next revision follows.
 *
 * @param revision the one it stands at, null before its first
 * @param lastNumber the last number given to any of its revisions, which may be a stray's; null before its first
 */
record Newest(Edition edition, Revision revision, Integer lastNumber) {}
