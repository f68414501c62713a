package org.thesop.syndication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thesop.newsstand.Conditions;

/**
 * Sends what a machine asks for again and again, and may keep: whole, or the word that it is what the machine has (RFC 9110,
 * section 13). Only what the bytes are counts, and no date: names, tags and the paper's own words change what is sent, and
 * nothing tells when.
 *
 * @param type as {@code Content-Type} has it
 */
record Kept(String type, byte[] content) {

    void send(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        var tag = tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", cacheControl);
        if (Conditions.names(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
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
