package org.thesop.export;

import java.io.IOException;

/** A page of the paper could not be had, asked again and again: a copy without it would look whole, and not be. */
class PageNotPrintedException extends IOException {

    private static final long serialVersionUID = 1L;

    PageNotPrintedException(String path, int status) {
        super(path + " was answered with " + status);
    }
}
