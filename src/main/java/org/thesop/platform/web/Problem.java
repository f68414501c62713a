package org.thesop.platform.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was wrong with a request of the API (RFC 9457): the status in words, what happened and what to do about it, and for
 * programs whatever they can act on.
 */
public final class Problem {

    /** As {@code Content-Type} names it. */
    public static final String TYPE = "application/problem+json";

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Map<Integer, String> NOT_IN_JAX_RS = Map.of(422, "Unprocessable Content");

    private final int status;
    private final JsonObjectBuilder said;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, String detail) {
        this.status = status;
        said = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title(status))
                .add("status", status)
                .add("detail", detail);
    }

    /** @param detail for a person, in whole sentences */
    public static Problem of(int status, String detail) {
        return new Problem(status, detail);
    }

    private static String title(int status) {
        var known = Status.fromStatusCode(status);
        return known == null ? NOT_IN_JAX_RS.getOrDefault(status, "Error") : known.getReasonPhrase();
    }

    /** Something that a program can act on. */
    public Problem with(String name, JsonValue value) {
        said.add(name, value);
        return this;
    }

    /** The same with a text. */
    public Problem with(String name, String value) {
        said.add(name, value);
        return this;
    }

    /** The same with a number. */
    public Problem with(String name, int value) {
        said.add(name, value);
        return this;
    }

    /** A header that comes with it. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** As it is sent. */
    public byte[] content() {
        JsonObject whole = said.build();
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a resource answers with it; kept by nobody. */
    public Response answer() {
        var answer = Response.status(status).type(TYPE).entity(content());
        headers.forEach(answer::header);
        return answer.build();
    }
}
