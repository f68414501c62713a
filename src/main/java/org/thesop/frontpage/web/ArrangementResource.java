package org.thesop.frontpage.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.thesop.frontpage.Arrangements;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Permissions;
import org.thesop.story.UnknownEditionException;

/** What an open desk asks: which version of a page's arrangement is the newest, and whose it is. */
@Path("/frontpage/newest")
@Produces(MediaType.APPLICATION_JSON)
public class ArrangementResource {

    @Inject
    RequestedPage requested;

    @Inject
    Arrangements arrangements;

    @Inject
    ArrangementTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @GET
    public Response newest() {
        if (!Permissions.mayArrange(signedIn.person())) {
            return Response.status(Status.FORBIDDEN).build();
        }
        try {
            var answer = Json.createObjectBuilder().add("number", 0);
            arrangements.newest(requested.page()).ifPresent(newest -> answer.add("number", newest.number())
                    .add(
                            "says",
                            messages.text(
                                    "front.changed",
                                    newest.madeBy().name(),
                                    zone.clock(newest.madeAt()),
                                    texts.done(newest))));
            return Response.ok(answer.build()).build();
        } catch (UnknownEditionException noSuchPage) {
            return Response.status(Status.NOT_FOUND).build();
        }
    }
}
