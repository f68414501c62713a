package org.thesop.export;

/** There is no such export, or its file is gone: newer ones take the place of older ones. */
public class UnknownExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownExportException(long id) {
        super("no export " + id);
    }
}
