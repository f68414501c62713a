package org.thesop.pictures;

import org.thesop.media.Picture;

/** Which pictures of the library somebody looks at; the text for people is {@code LibraryList.…}. */
public enum LibraryList {
    ALL("true"),
    /** What the person has sent. */
    MINE("p.uploaded_by_id = :me"),
    /** Nobody has said what it shows, whose it is, or on what ground it is shown. */
    UNDESCRIBED("(p.alt = '' or p.credit = '' or p.licence = 'UNKNOWN') and p.withdrawn_at is null"),
    /** Their licence ends within {@value Library#SOON_DAYS} days. */
    ENDING("p.licence_ends >= :today and p.licence_ends < :soon and p.withdrawn_at is null"),
    ENDED("p.licence_ends < :today and p.withdrawn_at is null"),
    WITHDRAWN("p.withdrawn_at is not null"),
    /** What a story may take. */
    FREE(Picture.MAY_BE_SHOWN);

    private final String condition;

    LibraryList(String condition) {
        this.condition = condition;
    }

    /** In SQL, of a picture {@code p}. */
    String condition() {
        return condition;
    }
}
