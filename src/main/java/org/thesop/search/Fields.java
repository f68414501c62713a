package org.thesop.search;

/** What an edition's entry in the index has, by the names that the queries use. */
final class Fields {

    /** Words that anybody sees who may know that it exists. */
    static final String HEADLINE = "headline";

    /** The beginnings of the headline's words, for who has only begun to type. */
    static final String HEADLINE_START = "headlineStart";

    /** All words of the copy, the headline's too; nobody searches here in copy that they may not read. */
    static final String TEXT = "text";

    /**
     * The same, each word with the next one as a single term. Phrases are asked for here: to find one among the places of its
     * words reads all the places of the commonest, in every story, and takes ten times as long.
     */
    static final String PAIRS = "pairs";

    /** Handles of those who wrote it or are credited. */
    static final String BY = "by";

    /** Names from outside the newsroom that are credited. */
    static final String OUTSIDE = "outside";

    static final String EDITOR = "editor";
    static final String STATE = "state";
    static final String KIND = "kind";
    static final String SECTION = "section";
    static final String TAG = "tag";
    static final String LANGUAGE = "language";

    /** When it went out, else when it was last written. */
    static final String AT = "at";

    /** What is counted: section, state and year together, and writers; see {@link Filed}. */
    static final String FILED = "filed";

    static final String DEADLINE = "deadline";

    /** Readers have it. */
    static final String OUT = "out";

    /** Handles of those whose words readers find under their names, of what readers have; nobody else's. */
    static final String CREDITED = "credited";

    /** Of what readers have, what is counted: section and year of the first publication, and writers; see {@link Filed}. */
    static final String OUT_FILED = "outFiled";

    /** Of what readers have: when it came out first. */
    static final String FIRST_OUT = "firstOut";

    /** Only those named on it may know of it. */
    static final String HIDDEN = "hidden";

    /** Handles of those. */
    static final String NAMED = "named";

    private Fields() {}
}
