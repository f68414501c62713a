package org.thesop.notify.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.thesop.notify.Live;
import org.thesop.notify.Notices;
import org.thesop.notify.Presence;
import org.thesop.notify.Presence.Doing;
import org.thesop.notify.Rooms;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;
import org.thesop.story.UnknownEditionException;

/** What an open page asks after a wake-up, and now and then without one: who else is there, what has changed. */
@Path("/live")
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {

    private static final int LONGEST_PAGE_NAME = 64;

    @Inject
    Rooms rooms;

    @Inject
    Live live;

    @Inject
    Notices notices;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    /**
     * How things are.
     *
     * @param edition the one that the page shows, null when none
     * @param page the page's name for itself
     * @param doing writing, or anything else for reading
     */
    @GET
    public Response now(
            @QueryParam("edition") Long edition, @QueryParam("page") String page, @QueryParam("doing") String doing) {
        var answer = Json.createObjectBuilder();
        if (edition != null) {
            if (page == null || page.isBlank() || page.length() > LONGEST_PAGE_NAME) {
                return Response.status(Status.BAD_REQUEST).build();
            }
            try {
                var now = "writing".equals(doing) ? Doing.WRITING : Doing.READING;
                rooms.enter(edition, page, now, signedIn.person()).ifPresent(others -> {
                    answer.add("present", present(others));
                    answer.add("changes", changes(edition));
                });
            } catch (ForbiddenException notTheirs) {
                return refuse(Status.FORBIDDEN, "copy.forbidden");
            } catch (UnknownEditionException unknown) {
                return refuse(Status.NOT_FOUND, "copy.unknown");
            }
        }
        answer.add("notices", notices.unread(signedIn.person()));
        return Response.ok(answer.build()).build();
    }

    /** With its reason: a status alone is also what a server says that has only begun to start. */
    private Response refuse(Status status, String reason) {
        return RestRefusal.of(status, messages.text(reason));
    }

    private static JsonArrayBuilder present(List<Presence.Present> people) {
        var all = Json.createArrayBuilder();
        people.forEach(each -> all.add(Json.createObjectBuilder()
                .add("handle", each.handle())
                .add("name", each.name())
                .add("initials", each.initials())
                .add("writing", each.doing() == Doing.WRITING)));
        return all;
    }

    private JsonObject changes(long edition) {
        var all = Json.createObjectBuilder();
        live.changes(edition).forEach((topic, times) -> all.add(topic.word(), times));
        return all.build();
    }
}
