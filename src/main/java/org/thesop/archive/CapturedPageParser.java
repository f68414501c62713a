package org.thesop.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads a page of the old site, captured as text or as HTML, in any usual encoding. Reads only; keeps nothing between pages, and may
 * be used by several threads.
 */
public final class CapturedPageParser {
    /** A page must be smaller; the longest story of the paper has a hundredth of it. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** HTML begins with an element, behind some blanks at most. */
    private static final int FIRST = 200;

    private final ZoneId zone;

    /** @param zone the paper's, in which the old site printed its times */
    public CapturedPageParser(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one page. Takes no more than {@link #MAX_BYTES} from the stream, and does not close it.
     *
     * @throws NotACapturedPageException when it is none, with line and reason
     * @throws IOException when the stream cannot be read
     */
    public CapturedPage parse(InputStream page) throws IOException {
        var bytes = page.readNBytes(MAX_BYTES);
        if (bytes.length == MAX_BYTES) {
            throw tooLarge(bytes);
        }
        var html = html(bytes);
        if (html.isEmpty()) {
            return new PageReading(CapturedText.of(bytes), zone).page();
        }
        var capture = HtmlCapture.of(html.get());
        var text = CapturedText.of(capture.text().getBytes(StandardCharsets.UTF_8));
        return capture.mark(new PageReading(text, zone).page());
    }

    /**
     * Reads one page.
     *
     * @throws NotACapturedPageException when it is none, with line and reason
     */
    public CapturedPage parse(byte[] page) {
        try {
            return parse(new ByteArrayInputStream(page));
        } catch (IOException noneFromMemory) {
            throw new UncheckedIOException(noneFromMemory);
        }
    }

    private static Optional<String> html(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, FIRST); i++) {
            if (bytes[i] == '<') {
                return Optional.of(Encoding.read(bytes).text()).filter(HtmlCapture::isOne);
            }
        }
        return Optional.empty();
    }

    /** Says on which line reading stopped; what the bytes mean is not looked at any further. */
    private static NotACapturedPageException tooLarge(byte[] bytes) {
        var line = 1;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
                line++;
            }
        }
        return new NotACapturedPageException(PageRefusal.TOO_LARGE, line, "");
    }
}
