package org.thesop.pictures;

/** Nothing was changed; {@link #why()} says what stands in the way, in words {@code LibraryRefused.…}. */
public class LibraryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        /** There is no such picture, or none for this person. */
        UNKNOWN,
        /** Somebody else changed it since it was shown. */
        OVERTAKEN,
        NO_REASON,
        /** Its file cannot be read any more. */
        FILE_GONE,
        /** The files of pictures cannot be had now. */
        FILES_AWAY,
        /** Others are being cut. */
        BUSY
    }

    private final Why why;

    LibraryRefusedException(Why why, String picture) {
        super(why + ": picture " + picture);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
