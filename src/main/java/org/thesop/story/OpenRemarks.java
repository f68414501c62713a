package org.thesop.story;

/** Tells the table what is open beside an edition's copy. Reviewing implements it; the table cannot know that package. */
public interface OpenRemarks {

    /** Comments still open, those of them that block approval, and suggestions nobody has answered. */
    record Count(int comments, int required, int suggestions) {

        public static final Count NONE = new Count(0, 0, 0);
    }

    /** What is open beside this edition now. */
    Count beside(Edition edition);
}
