package org.thesop.planning;

/** What somebody is to bring: the story, or pictures for somebody else's. */
public enum Coverage {
    WORDS,
    PICTURES
}
