package org.thesop.imports;

/** Why something in a file, or the whole file, was not taken; what a report says is a full sentence with what to do. */
public enum ImportReason {
    /** Something went wrong that nobody foresaw; with the number to quote. */
    UNFORESEEN,
    /** Whoever began the import runs the paper no more. */
    NOT_ALLOWED,
    /** The uploaded file is not there any more. */
    FILE_GONE,
    /** It is no ZIP, or a broken one. */
    NO_ZIP,
    /** Nothing in it is of the kind that was said. */
    NOTHING_IN_IT,
    /** A table of addresses in the ZIP cannot be read; with its name. */
    TABLE_UNREADABLE,
    /** A text is longer than the paper keeps. */
    TOO_LONG,
    /** Neither NewsML-G2 nor ninjs nor NITF. */
    NO_NEWS_ITEM,
    /** A picture, a film, a package: only text is read from these formats. */
    NO_TEXT_ITEM,
    /** Its sender has called it back; with how that is said. */
    CALLED_BACK,
    /** It may not be out yet; with until when. */
    EMBARGOED,
    /** Readers had it, and it does not say since when. */
    NO_MOMENT,
    /** More than any story has. */
    ITEM_TOO_LARGE,
    /** XML whose document type declares something itself: no export does, and attackers do. */
    DOCUMENT_TYPE,
    /** XML with more of something than any export has; with the line. */
    XML_TOO_MUCH,
    /** No XML, or XML that is broken; with the line. */
    XML_BROKEN,
    /** XML of another kind than an export of WordPress. */
    NO_WXR,
    /** A page that is no story; with its address. */
    PAGE_NOT_TAKEN,
    /** Something that only WordPress knows; with its type. */
    OTHER_TYPE,
    /** It was thrown away there. */
    THROWN_AWAY,
    /** A comment that another site made by itself. */
    PINGBACK,
    /** A comment on something that is not here. */
    NO_STORY,
    /** More comments on one thing than are read; with how many are, and how many are not. */
    TOO_MANY_COMMENTS,
    /** A comment on a page that is no story. */
    ON_A_PAGE,
    /** No picture: a document, a film; with its address. */
    NO_PICTURE,
    /** Its file is not beside the export, and nobody wants its host asked; with its address. */
    PICTURE_NOT_ASKED,
    /** Its host did not answer; with its address. */
    PICTURE_NOT_REACHED,
    /** Its host has not answered so often that it was asked no more; with its address. */
    PICTURE_HOST_SILENT,
    /** Its host answered with something else; with the status and its address. */
    PICTURE_NOT_GIVEN,
    /** It leads into a network that is not public, or to a port that no site has; with its address. */
    PICTURE_PRIVATE,
    /** Its file beside the export cannot be unpacked; with its name. */
    PICTURE_DAMAGED,
    /** It lies beside stories of which none that can be taken names it. */
    PICTURE_OF_NOTHING
}
