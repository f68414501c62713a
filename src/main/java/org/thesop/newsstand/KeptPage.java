package org.thesop.newsstand;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A page as it was printed: its bytes in each form that browsers take, the headers that go with them, and what it shows. */
public final class KeptPage {

    /** In the last minute of a page nobody else is to keep it. */
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private static final String ASK_AGAIN = "public, no-cache";

    /** Fastly's limit for the names by which one page can be taken out of its cache. */
    private static final int MOST_CHARACTERS_OF_TAGS = 16_000;

    /** A header that goes with the page. */
    public record Header(String name, String value) {}

    /**
     * The page in one form.
     *
     * @param encoding null for plain
     * @param etag with its quotes; another one for each form
     */
    public record Form(String encoding, String etag, byte[] bytes) {

        /** For the log; the bytes stay out of it. */
        @Override
        public String toString() {
            return encoding + " " + etag;
        }
    }

    /** How long others may hand it out without asking. Readers' own browsers ask each time: a correction is seen at once. */
    public enum Life {
        /** A page of its own: a cache before the paper has it for half a minute. */
        STORY("public, max-age=0, s-maxage=30"),
        /** A list: handed out for a minute more while the cache before the paper asks for the new one. */
        LIST("public, max-age=0, stale-while-revalidate=60");

        private final String cacheControl;

        Life(String cacheControl) {
            this.cacheControl = cacheControl;
        }
    }

    private final int status;
    private final List<Header> headers;
    private final Life life;
    private final Shows shows;
    private final Form plain;
    private final Form gzip;
    private final Form brotli;
    private final long untilMillis;

    private KeptPage(int status, List<Header> headers, Life life, Shows shows, Form plain, Form gzip, Form brotli) {
        this.status = status;
        this.headers = headers;
        this.life = life;
        this.shows = shows;
        this.plain = plain;
        this.gzip = gzip;
        this.brotli = brotli;
        this.untilMillis = shows.until().isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
                ? Long.MAX_VALUE
                : shows.until().toEpochMilli();
    }

    /**
     * A page that was just printed.
     *
     * @param status 200 or 410
     * @param headers its own, without those that tell how it is sent and how long it may be kept
     */
    public static KeptPage of(int status, List<Header> headers, byte[] content, Life life, Shows shows) {
        var name = fingerprint(content);
        var tags = String.join(" ", shows.tags());
        var all = new ArrayList<>(headers);
        all.add(new Header("Vary", "Accept-Encoding"));
        if (!tags.isEmpty() && tags.length() <= MOST_CHARACTERS_OF_TAGS) {
            all.add(new Header("Surrogate-Key", tags));
        }
        return new KeptPage(
                status,
                List.copyOf(all),
                life,
                shows,
                new Form(null, '"' + name + '"', content),
                new Form("gzip", '"' + name + "-gz\"", Packing.gzip(content)),
                Packing.brotli(content)
                        .map(packed -> new Form("br", '"' + name + "-br\"", packed))
                        .orElse(null));
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 10);
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    /** The smallest form that a browser takes; null for a browser that does not say. */
    public Form formFor(String acceptEncoding) {
        if (brotli != null && Conditions.accepts(acceptEncoding, "br")) {
            return brotli;
        }
        return Conditions.accepts(acceptEncoding, "gzip") ? gzip : plain;
    }

    /** Whether the browser has just this already, by its If-None-Match; what is no page but a notice is always sent. */
    public boolean isKnown(Form form, String ifNoneMatch) {
        return status == 200 && Conditions.names(ifNoneMatch, form.etag());
    }

    public int status() {
        return status;
    }

    /** All but the length, the tag of the form, its encoding and how long it may be kept. */
    public List<Header> headers() {
        return headers;
    }

    /** How long others may keep it from this moment on. */
    public String cacheControl(long nowMillis) {
        return untilMillis - nowMillis < LAST_MINUTE.toMillis() ? ASK_AGAIN : life.cacheControl;
    }

    /** Whether it would be printed differently by now. */
    boolean isOver(long nowMillis) {
        return untilMillis <= nowMillis;
    }

    Shows shows() {
        return shows;
    }

    /** Bytes in memory, about. */
    int weight() {
        var around = 1_000
                + 2
                        * headers.stream()
                                .mapToInt(header -> header.value().length())
                                .sum();
        return around + plain.bytes().length + gzip.bytes().length + (brotli == null ? 0 : brotli.bytes().length);
    }
}
