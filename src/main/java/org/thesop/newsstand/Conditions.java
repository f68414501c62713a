package org.thesop.newsstand;

import java.util.regex.Pattern;

/** Reads what a reader's browser says of the forms it takes and the copies it has (RFC 9110, 12.5.3 and 13.1.2). */
public final class Conditions {

    /** Browsers send less than a tenth of it; whoever sends more does not have it read on the thread that serves all. */
    private static final int LONGEST_LIST_OF_CODINGS = 1_000;

    /** More than twenty copies of one page. */
    private static final int LONGEST_LIST_OF_TAGS = 4_000;

    /** {@code ;q=0}, with as many noughts behind it as one likes. */
    private static final Pattern NOUGHT = Pattern.compile("\\s*;\\s*[qQ]\\s*=\\s*0(\\.0*)?\\s*");

    private Conditions() {}

    /** Whether Accept-Encoding takes this coding; null is a header that was not sent. */
    static boolean accepts(String header, String coding) {
        if (header == null || header.length() > LONGEST_LIST_OF_CODINGS) {
            return false;
        }
        var from = 0;
        while (from < header.length()) {
            var comma = header.indexOf(',', from);
            var end = comma < 0 ? header.length() : comma;
            var semicolon = header.indexOf(';', from);
            var nameEnd = semicolon < 0 || semicolon > end ? end : semicolon;
            if (header.substring(from, nameEnd).strip().equalsIgnoreCase(coding)) {
                return !refused(header.substring(nameEnd, end));
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean refused(String parameters) {
        return !parameters.isEmpty() && NOUGHT.matcher(parameters).matches();
    }

    /** Whether If-None-Match names this tag; a weak one is as good for a page. */
    public static boolean names(String header, String etag) {
        if (header == null || header.length() > LONGEST_LIST_OF_TAGS) {
            return false;
        }
        if (header.strip().equals("*")) {
            return true;
        }
        for (var each : header.split(",", -1)) {
            var tag = each.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
