package org.thesop.archive;

/** Why a file is not taken for a captured page. The texts stand in the bundle under the name of the constant. */
public enum PageRefusal {
    /** More bytes or lines than any page has; the line is the one where reading stopped. */
    TOO_LARGE,
    /** Too many control characters for a text: a picture, an archive, noise. */
    NOT_TEXT,
    /** Nothing but blanks. */
    EMPTY,
    /** No "Published:" line where the old site has it; the line is the first that stands there instead. */
    NO_PUBLICATION_LINE,
    /** A "Published:" line whose date or time cannot be read, or does not exist in any calendar. */
    UNREADABLE_PUBLICATION_LINE,
    /** Nothing that could be a headline follows the publication line. */
    NO_HEADLINE,
    /** Headline and perhaps names, but no paragraph. */
    NO_BODY,
    /** A second publication line: two pages in one file. */
    SECOND_PAGE
}
