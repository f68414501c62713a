package org.thesop.story.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.BodyHtml;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Saved;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;

/** Where the writing room and the review room save while somebody types. */
@Path("/editions/{id}/copy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CopyResource {

    /** Kept, because each call of {@link Json} looks through all libraries for who makes the object. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    TypedCopies copies;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    StrayTexts texts;

    /** Answers only when the revision is committed: 200 with its number, 409 when it had to be kept as a stray. */
    @PUT
    public Response save(@PathParam("id") long id, TypedCopy typed) {
        try {
            return answer(id, typed, copies.save(id, typed, signedIn::person));
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("copy.forbidden"));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        } catch (UnreadableBylinesException unreadable) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("copy.bylines.unreadable"));
        } catch (TooLongException tooLong) {
            return RestRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, messages.text("desk.tooLong", tooLong.maxBytes()));
        }
    }

    private Response answer(long id, TypedCopy typed, Saved saved) {
        if (saved instanceof Saved.Stray stray) {
            return Response.status(Status.CONFLICT)
                    .entity(JSON.createObjectBuilder()
                            .add("stray", stray.revision())
                            .add("newest", stray.newest())
                            .add("because", stray.because().name())
                            .add("by", stray.other())
                            .add("time", zone.clock(stray.otherAt()))
                            .add("message", texts.of(stray, signedIn.person()))
                            .add("merge", StrayTexts.merge(id, stray.revision()))
                            .build())
                    .build();
        }
        var kept = (Saved.Kept) saved;
        var told = JSON.createObjectBuilder()
                .add("revision", kept.revision())
                .add("at", kept.at().toString())
                .add("time", zone.clock(kept.at()));
        kept.caughtUp().ifPresent(copy -> {
            told.add("fields", WordsAsJson.of(copy));
            if (!copy.body().pictures().containsAll(BodyHtml.of(typed.getBody()).pictures())) {
                told.add("message", messages.text("pictures.notYours"));
            }
        });
        return Response.ok(told.build()).build();
    }
}
