package org.thesop.export;

/** Why an export failed, as far as the person who wants it can do something about it. */
public enum ExportProblem {
    /** Its file does not fit on the disk. */
    DISK_FULL,
    /** Anything else; the log says what. */
    OTHER
}
