package org.thesop.platform.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.thesop.platform.Messages;

/** What no resource has an answer for: told in words, and never with what the database or the parser said. */
@Provider
public class UnforeseenMapper implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(UnforeseenMapper.class);

    @Inject
    Messages messages;

    @Override
    public Response toResponse(RuntimeException unforeseen) {
        if (unforeseen instanceof WebApplicationException answer) {
            return answer.getResponse();
        }
        if (unforeseen instanceof JsonException) {
            return say(Status.BAD_REQUEST, "rest.unreadable");
        }
        LOG.error("No answer for a request of a script.", unforeseen);
        return say(Status.INTERNAL_SERVER_ERROR, "rest.failed");
    }

    private Response say(Status status, String key) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.createObjectBuilder()
                        .add("message", messages.text(key))
                        .build())
                .build();
    }
}
