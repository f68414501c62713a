package org.thesop.platform.web;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** How the REST interface refuses: a status, and an object whose {@code message} a person can read. */
public final class RestRefusal {

    private RestRefusal() {}

    public static Response of(Status status, String message) {
        return of(status.getStatusCode(), message);
    }

    /** The same for a status that JAX-RS has no name for. */
    public static Response of(int status, String message) {
        return Response.status(status)
                .entity(Json.createObjectBuilder().add("message", message).build())
                .build();
    }
}
