package org.thesop.imports;

/** There is no import of this number. */
public class UnknownImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownImportException(long id) {
        super("no import " + id);
    }
}
