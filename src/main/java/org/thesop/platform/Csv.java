package org.thesop.platform;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Lines of a table for a spreadsheet, as RFC 4180 says. A cell that a spreadsheet would run as a formula begins with an
 * apostrophe instead, as OWASP advises.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line with its end; null counts as empty. */
    public static String line(Collection<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
