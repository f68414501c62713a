package org.thesop.platform;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a table for a spreadsheet, as RFC 4180 says. A cell that a spreadsheet would run as a formula begins with an
 * apostrophe instead, as OWASP advises.
 */
public final class Csv {

    /** Behind spaces and in their wide form the signs of a formula are run as well. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20|%].*|[\\t\\r\\n].*");

    private Csv() {}

    /** One line with its end; null counts as empty. */
    public static String line(Collection<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
