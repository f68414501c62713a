package org.thesop.review.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.review.EditNotes;
import org.thesop.review.Reason;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.WhyKind;

/** Where an editor says why a change was made: {@code {"field", "revision", "start", "quote", "kind", "why"}}; 204. */
@Path("/editions/{id}/edit-notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EditNotesResource {

    @Inject
    EditNotes notes;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @PUT
    public Response explain(@PathParam("id") long id, JsonObject said) {
        try {
            var kind = said.getString("kind", "");
            notes.explain(
                    id,
                    Passage.Field.valueOf(said.getString("field")),
                    said.getInt("revision"),
                    said.getInt("start"),
                    said.getString("quote"),
                    new Reason(kind.isEmpty() ? null : WhyKind.valueOf(kind), said.getString("why", "")),
                    signedIn.person());
            return Response.noContent().build();
        } catch (ForbiddenException notTheirs) {
            return refuse(Status.FORBIDDEN, "suggestions.forbidden");
        } catch (UnknownEditionException unknown) {
            return refuse(Status.NOT_FOUND, "copy.unknown");
        } catch (TooLongException tooLong) {
            return refuse(Status.REQUEST_ENTITY_TOO_LARGE, "suggestions.tooMuch");
        } catch (NullPointerException | ClassCastException | IllegalArgumentException notAQuestion) {
            return refuse(Status.BAD_REQUEST, "suggestions.odd");
        }
    }

    private Response refuse(Status status, String key) {
        return RestRefusal.of(status, messages.text(key));
    }
}
