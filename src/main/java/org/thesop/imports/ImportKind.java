package org.thesop.imports;

/** What a file of an import is. */
public enum ImportKind {
    /** Pages of the old site, as text or HTML: one of them, or a ZIP of any number. */
    CAPTURED_PAGES,
    /** What WordPress exports, WXR: by itself, or in a ZIP with its pictures beside it. */
    WORDPRESS,
    /** Stories as agencies and newsrooms exchange them, NewsML-G2, ninjs or NITF, that came out already. */
    NEWS_ITEMS,
    /** The same as copy that somebody here works on. */
    NEWS_DRAFTS
}
