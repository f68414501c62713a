package org.thesop.story.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.Writing;

/** Where the rooms keep the public note of a correction while somebody types it. */
@Path("/editions/{id}/public-note")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    @Inject
    Writing writing;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    Messages messages;

    /** A note, and the one that it was made of. */
    public static class TypedNote {

        private String before;
        private String note;

        public String getBefore() {
            return before;
        }

        public void setBefore(String before) {
            this.before = before;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    /** 200 when it is kept, 409 when somebody else has changed it since. */
    @PUT
    public Response keep(@PathParam("id") long id, TypedNote typed) {
        try {
            return writing.note(id, typed.getBefore(), typed.getNote(), signedIn.person())
                    ? answer(Status.OK, "publicNote.kept", zone.clock(clock.instant()))
                    : answer(Status.CONFLICT, "publicNote.overtaken.here");
        } catch (ForbiddenException notTheirs) {
            return answer(Status.FORBIDDEN, "publicNote.forbidden");
        } catch (UnknownEditionException unknown) {
            return answer(Status.NOT_FOUND, "copy.unknown");
        } catch (TooLongException tooLong) {
            return answer(Status.REQUEST_ENTITY_TOO_LARGE, "desk.tooLong", tooLong.maxBytes());
        }
    }

    private Response answer(Status status, String key, Object... arguments) {
        var told = Json.createObjectBuilder().add("message", messages.text(key, arguments));
        return Response.status(status).entity(told.build()).build();
    }
}
