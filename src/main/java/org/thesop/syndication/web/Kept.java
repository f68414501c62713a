package org.thesop.syndication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Sends what a machine asks for again and again, and may keep: whole, or the word that it is what the machine has (RFC 9110,
 * section 13). Only what the bytes are counts, and no date: names, tags and the paper's own words change what is sent, and
 * nothing tells when.
 *
 * @param type as {@code Content-Type} has it
 */
record Kept(String type, byte[] content) {

    private static final String ANY = "*";

    void send(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        var tag = tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", cacheControl);
        if (isHad(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean isHad(HttpServletRequest request, String tag) {
        var had = request.getHeader("If-None-Match");
        return had != null
                && Arrays.stream(had.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals(ANY));
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
