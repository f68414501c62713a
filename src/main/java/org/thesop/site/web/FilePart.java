package org.thesop.site.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that somebody asks for who has the rest already (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param to the last byte; before the first where the file has none of those asked for
 */
record FilePart(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads what was asked for. Empty for the whole file: where nothing was asked for, where it is not understood, where there
     * are several parts, and where what the reader has is of another version.
     *
     * @param range the header Range, null when it was not sent
     * @param ifRange the header of that name, null when it was not sent
     * @param etag of the file as it is
     */
    static Optional<FilePart> of(String range, String ifRange, String etag, long size) {
        var one = ONE.matcher(range == null ? "" : range.strip());
        if (!one.matches() || (ifRange != null && !ifRange.strip().equals(etag))) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            return one.group(2).isEmpty() ? Optional.empty() : Optional.of(last(Long.parseLong(one.group(2)), size));
        }
        var from = Long.parseLong(one.group(1));
        var to = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(new FilePart(from, from < size ? to : from - 1));
    }

    private static FilePart last(long bytes, long size) {
        return bytes == 0 ? new FilePart(size, size - 1) : new FilePart(Math.max(0, size - bytes), size - 1);
    }

    boolean isNone() {
        return to < from;
    }

    long length() {
        return to - from + 1;
    }

    /** As Content-Range says it. */
    String said(long size) {
        return "bytes " + (isNone() ? "*" : from + "-" + to) + "/" + size;
    }
}
