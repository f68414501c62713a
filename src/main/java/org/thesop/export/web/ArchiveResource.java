package org.thesop.export.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.thesop.export.ArchiveRefusedException;
import org.thesop.export.Archiving;
import org.thesop.people.People;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;

/** Where the command that reads an archive says that its file lies ready. It answers when everything is read. */
@Path("/archive/paper")
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {

    @Inject
    Archiving archiving;

    @Inject
    People people;

    @Inject
    Messages messages;

    /** 200 with what was read; 409 with the reason when it cannot be read here, and then nothing was changed. */
    @POST
    public Response read(@QueryParam("file") String file, @QueryParam("account") String account) {
        var by = people.withHandle(account == null ? "" : account).orElse(null);
        if (by == null) {
            return RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("export.command.account"));
        }
        try {
            var read = archiving.read(file == null ? "" : file, by);
            return Response.ok(Json.createObjectBuilder()
                            .add(
                                    "message",
                                    messages.text("archive.read", read.paper(), read.stories(), read.pictures()))
                            .build())
                    .build();
        } catch (ForbiddenException forbidden) {
            return RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("export.command.account"));
        } catch (ArchiveRefusedException refused) {
            return RestRefusal.of(
                    Status.CONFLICT.getStatusCode(),
                    messages.text("ArchiveRefused." + refused.why().name(), refused.detail()));
        }
    }
}
