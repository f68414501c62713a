package org.thesop.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why an export failed, as far as the person who wants it can do something about it. */
public enum ExportProblem {
    /** Its file does not fit on the disk. */
    DISK_FULL,
    /** A page could not be had from the paper itself; the log says which. */
    PAGE_NOT_PRINTED,
    /** Anything else; the log says what. */
    OTHER;

    /** What this failure means to whoever waits. */
    static ExportProblem of(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof PageNotPrintedException) {
                return PAGE_NOT_PRINTED;
            }
            if (saysThatNoSpaceIsLeft(each)) {
                return DISK_FULL;
            }
        }
        return OTHER;
    }

    /** Linux says it in words only. */
    private static boolean saysThatNoSpaceIsLeft(Throwable failure) {
        var isOfFiles = failure instanceof IOException || failure instanceof UncheckedIOException;
        var said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return isOfFiles && said != null && said.toLowerCase(Locale.ROOT).contains("no space left");
    }
}
