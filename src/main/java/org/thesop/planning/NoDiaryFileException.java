package org.thesop.planning;

/** A file that somebody sent is none that the diary can read. */
public class NoDiaryFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DiaryRefusal reason;

    NoDiaryFileException(DiaryRefusal reason) {
        super("no diary file: " + reason);
        this.reason = reason;
    }

    public DiaryRefusal reason() {
        return reason;
    }
}
