package org.thesop.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thesop.newsstand.Conditions;

/** Sends what is the same for everybody, or the word that it is what the caller has already (RFC 9110, section 13). */
@RequestScoped
public class PublicAnswer {

    /** What was withdrawn leaves a cache between us and them in a minute. */
    private static final String A_MINUTE = "public, max-age=60";

    @Inject
    HttpServletRequest request;

    /** @param next whole address of the next page of a list, null for none */
    Response of(JsonObject content, String next) {
        var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        var tag = tag(bytes);
        var isKnown = Conditions.names(request.getHeader("If-None-Match"), tag);
        var answer = isKnown
                ? Response.notModified()
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.header("ETag", tag).header("Cache-Control", A_MINUTE).build();
    }

    private static String tag(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
