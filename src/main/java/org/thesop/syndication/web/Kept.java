package org.thesop.syndication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Sends what a machine asks for again and again, and may keep: whole, or the word that it is what the machine has (RFC 9110,
 * section 13). What the bytes are counts before when they changed.
 *
 * @param type as {@code Content-Type} has it
 * @param changedAt never earlier than anything in it changed, null when nobody knows
 */
record Kept(String type, byte[] content, Instant changedAt) {

    private static final String ANY = "*";

    void send(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        var tag = tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", cacheControl);
        if (changedAt != null) {
            response.setDateHeader("Last-Modified", changedAt.toEpochMilli());
        }
        if (isHad(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private boolean isHad(HttpServletRequest request, String tag) {
        var had = request.getHeader("If-None-Match");
        if (had != null) {
            return Arrays.stream(had.split(",", -1))
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals(tag) || each.equals(ANY));
        }
        return changedAt != null && !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(since(request));
    }

    private static Instant since(HttpServletRequest request) {
        try {
            return Instant.ofEpochMilli(request.getDateHeader("If-Modified-Since"));
        } catch (IllegalArgumentException noDate) {
            return Instant.MIN;
        }
    }

    private String tag() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
