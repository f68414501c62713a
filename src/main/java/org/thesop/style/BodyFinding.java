package org.thesop.style;

/**
 * Something about the copy itself that is worth a second look.
 *
 * @param kind its words are {@code BodyFinding.Kind.…} of the messages
 * @param start where in the plain text of the body; -1 when it is not about words of the body
 * @param picture the id of the picture that it is about, else null
 * @param words what it is about, as people read it
 */
public record BodyFinding(Kind kind, int start, int end, String picture, String words) {

    /** What can be found; in the order in which they are told. */
    public enum Kind {
        NO_ALT,
        NO_CREDIT,
        HEADLINE_SHOUTS,
        HEADING_ORDER,
        HEADING_SENTENCE,
        HEADING_LONG,
        LINK_WORDS,
        LINK_BARE,
        LINK_EMPTY,
        LONG_PARAGRAPH
    }
}
