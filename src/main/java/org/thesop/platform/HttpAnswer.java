package org.thesop.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thesop.platform.NotReachedException.Why;

/** What a server said: read as far as it has to be, and not a byte further. */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int MOST_HEADER_BYTES = 64 * 1024;

    /** @param mostBytes of the body; 0 leaves it unread */
    static HttpAnswer read(InputStream in, int mostBytes) throws IOException, NotReachedException {
        var budget = new int[] {MOST_HEADER_BYTES};
        var first = line(in, budget);
        while (first.matches("HTTP/1\\.[01] 1\\d\\d.*")) { // 100 Continue, 103 Early Hints: the answer is still to come
            headers(in, budget);
            first = line(in, budget);
        }
        if (!first.matches("HTTP/1\\.[01] [2-5]\\d\\d(?: .*)?")) {
            throw noHttp();
        }
        var headers = headers(in, budget);
        var status = Integer.parseInt(first.substring(9, 12));
        // What says that it has no content has none to wait for, also where the server forgets to hang up.
        var unread = mostBytes == 0 || status == 204 || status == 304;
        return new HttpAnswer(status, headers, unread ? new byte[0] : body(in, headers, mostBytes));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> headers(InputStream in, int[] budget) throws IOException, NotReachedException {
        var headers = new HashMap<String, String>();
        for (var line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers, int mostBytes)
            throws IOException, NotReachedException {
        if (!headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            var told = headers.getOrDefault("content-length", "");
            var length = told.matches("\\d{1,9}") ? Math.min(Integer.parseInt(told), mostBytes) : mostBytes;
            return in.readNBytes(length);
        }
        var body = new ByteArrayOutputStream();
        while (body.size() < mostBytes) {
            var size = line(in, new int[] {1024}).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw noHttp();
            }
            var length = Integer.parseInt(size, 16);
            if (length == 0) {
                break;
            }
            body.writeBytes(in.readNBytes(Math.min(length, mostBytes - body.size())));
            line(in, new int[] {1024});
        }
        return body.toByteArray();
    }

    /** What is read is an answer: so something had been sent. */
    private static NotReachedException noHttp() {
        return new NotReachedException(Why.NOT_HTTP, null, true);
    }

    private static String line(InputStream in, int[] budget) throws IOException, NotReachedException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || --budget[0] < 0) {
                throw noHttp();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
    }
}
