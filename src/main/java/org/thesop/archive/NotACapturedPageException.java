package org.thesop.archive;

/** A file that is not a captured page of the old site: where that showed, and why. */
public class NotACapturedPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PageRefusal reason;
    private final int line;
    private final String excerpt;

    NotACapturedPageException(PageRefusal reason, int line, String excerpt) {
        // The text of the line stays out of the message: logs carry no story text.
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
        this.excerpt = Excerpt.of(excerpt);
    }

    static NotACapturedPageException at(PageRefusal reason, Line line) {
        return new NotACapturedPageException(reason, line.number(), line.text());
    }

    /** Why it was refused. */
    public PageRefusal reason() {
        return reason;
    }

    /** The line where it showed, counted from 1 as an editor counts. */
    public int line() {
        return line;
    }

    /** The beginning of that line, 80 characters at most, safe to print; empty where there is nothing to show. */
    public String excerpt() {
        return excerpt;
    }
}
