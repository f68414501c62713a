package org.thesop.export;

/** An archive cannot be read here. Nothing was changed. */
public class ArchiveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Why {
        /** There is no such file. */
        NO_FILE,
        /** The file is something else. */
        NO_ARCHIVE,
        /** It is of a form that this version does not know. */
        OTHER_FORM,
        /** Its tables are those of another version. */
        OTHER_VERSION,
        /** A part of it is missing or is not as it was written. */
        DAMAGED,
        /** This paper has something of its own already. */
        NOT_EMPTY
    }

    private final Why why;
    private final String detail;

    ArchiveRefusedException(Why why, String detail) {
        this(why, detail, null);
    }

    ArchiveRefusedException(Why why, String detail, Throwable cause) {
        super(why + " " + detail, cause);
        this.why = why;
        this.detail = detail;
    }

    public Why why() {
        return why;
    }

    /** The version, the part or the table that it is about; empty for none. */
    public String detail() {
        return detail;
    }
}
