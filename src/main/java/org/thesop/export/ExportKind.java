package org.thesop.export;

/** A form in which the whole paper is taken along. */
public enum ExportKind {
    /** The paper's own: everything, and an empty paper reads it back. */
    ARCHIVE("archive", ".zip"),
    /** All that is published, as WordPress takes it in. */
    WXR("wxr", ".xml"),
    /** All public pages as a folder of files. */
    SITE("site", ".zip");

    private final String word;
    private final String ending;

    ExportKind(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** As commands and file names say it. */
    public String word() {
        return word;
    }

    String ending() {
        return ending;
    }
}
