package org.thesop.story;

/** Tells the table what is open on a story's fact sheet. The sheet implements it; the table cannot know that package. */
public interface OpenFacts {

    /** How many items about this edition nobody has settled, or whose words have changed since somebody did. */
    int openIn(Edition edition);
}
