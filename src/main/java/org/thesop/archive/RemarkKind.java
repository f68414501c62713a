package org.thesop.archive;

/** What a preview points out: a guess, or something left out. The texts stand in the bundle under these names. */
public enum RemarkKind {
    /** Neither UTF-8 nor marked as anything else: read as Windows-1252, or as UTF-16 by its zero bytes. */
    ENCODING_GUESSED,
    /** Curly quotes had been saved through a wrong encoding and were put right. */
    ENCODING_REPAIRED,
    /** Characters were already lost in the file, and show as a replacement sign. */
    CHARACTERS_LOST,
    /** Control characters that no text has were left out. */
    CONTROL_CHARACTERS_LEFT_OUT,
    /** The masthead line of the old site is missing. */
    NO_MASTHEAD,
    /** A line before the publication line that is no part of the page. */
    LINE_LEFT_OUT,
    /** The publication line has a day but no hour: midnight is taken. */
    NO_HOUR,
    /** AM or PM contradicts the hour and was not regarded. */
    HALF_OF_DAY_IGNORED,
    /** The hour that the end of daylight saving doubles: the earlier is taken. */
    HOUR_DOUBLED,
    /** An hour that daylight saving skips: moved forward by as much. */
    HOUR_SKIPPED,
    /** The headline stands there once; the old site prints it twice. */
    HEADLINE_ONCE,
    /** The page's title and the headline differ by more than blanks and case; the headline is taken. */
    HEADLINES_DIFFER,
    /** No name under the headline. */
    NO_BYLINE,
    /** Looks like a line with a name, but not surely. */
    NAME_GUESSED,
    /** One line was read as several people. */
    NAMES_SPLIT,
    /** "and" or a comma stands in the line, and it was kept as one name all the same. */
    NAME_KEPT_WHOLE,
    /** The line after the name was taken for a title without naming any work we know. */
    TITLE_GUESSED,
    /** A dash near the start may end a dateline or be part of the sentence; the text was left as it is. */
    DATELINE_DOUBTFUL,
    /** A caption, kept in the body as a paragraph of its own; its picture is not in the file. */
    CAPTION,
    /** A line that was a link; where it led is not in the file. */
    LINK_LOST,
    /** Broken lines were put together to one paragraph. */
    LINES_JOINED,
    /** A line of the page's foot, left out. */
    FOOT_LEFT_OUT
}
