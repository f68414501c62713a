package org.thesop.audit.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.thesop.audit.RecordChecks;
import org.thesop.audit.Verdicts;
import org.thesop.platform.Messages;

/** Where the command that verifies the record asks. */
@Path("/record/check")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    @Inject
    RecordChecks checks;

    @Inject
    Verdicts verdicts;

    @Inject
    Messages messages;

    /**
     * 200 when the record is as it was written, 409 when it is not; the message says what came of it.
     *
     * @param hash one that was mailed, which must be in the record; null for none
     */
    @GET
    public Response check(@QueryParam("hash") String hash) {
        var verdict = checks.now();
        var given = hash == null ? "" : hash.strip();
        if (verdict.sound() && !given.isEmpty() && !checks.knows(given)) {
            return answer(409, messages.text("record.check.unknown", given));
        }
        return answer(verdict.sound() ? 200 : 409, verdicts.of(verdict));
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .entity(Json.createObjectBuilder().add("message", message).build())
                .build();
    }
}
