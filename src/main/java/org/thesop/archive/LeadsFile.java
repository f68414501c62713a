package org.thesop.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of two columns, old address and story, as spreadsheets write it: with commas or semicolons, with or without a heading. */
public final class LeadsFile {

    public static final int MOST_BYTES = 4 * 1024 * 1024;
    public static final int MOST_LINES = 20_000;

    /** What spreadsheets of older Windows write when they are not told otherwise. */
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private LeadsFile() {}

    /**
     * One line of the file as it stands there.
     *
     * @param number from 1
     */
    public record Line(int number, String from, String to) {}

    /** Why a file is not read. */
    public enum Reason {
        TOO_LARGE,
        TOO_MANY_LINES,
        NO_TABLE,
        EMPTY
    }

    /** The file is no such table. */
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Reason reason;

        UnreadableException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * All lines that have anything in them, without the heading.
     *
     * @throws UnreadableException when it is too large, has nothing in it, or is no table of at least two columns
     */
    public static List<Line> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        var text = text(bytes);
        var lines = new ArrayList<Line>();
        try (var records = format(text).parse(new StringReader(text))) {
            for (var each : records) {
                if (each.size() < 2) {
                    throw new UnreadableException(Reason.NO_TABLE);
                }
                if (!isHeading(each)) {
                    lines.add(new Line(
                            (int) each.getRecordNumber(),
                            each.get(0).strip(),
                            each.get(1).strip()));
                }
                if (lines.size() > MOST_LINES) {
                    throw new UnreadableException(Reason.TOO_MANY_LINES);
                }
            }
        } catch (CSVException | UncheckedIOException noTable) {
            throw new UnreadableException(Reason.NO_TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        return lines;
    }

    private static CSVFormat format(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var delimiter = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') > 0 && first.indexOf(',') < 0 ? ';' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** Addresses begin with a slash or have one behind the protocol: a first line without any is the columns' names. */
    private static boolean isHeading(CSVRecord line) {
        return line.getRecordNumber() == 1
                && line.get(0).indexOf('/') < 0
                && line.get(1).indexOf('/') < 0;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OLD_WINDOWS);
        }
    }
}
