package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import org.thesop.api.Known;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Settings;
import org.thesop.review.Queue;
import org.thesop.review.QueueFilter;
import org.thesop.story.Copy;
import org.thesop.story.Stories;
import org.thesop.story.Writing;

/** What a person has to do: their own copy, the queue, and a story to begin. */
@Path("/v1/desk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@ByToken
public class DeskResource {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_IN_WORK = 100;
    private static final int MOST_ENDED = 20;

    @Inject
    Stories stories;

    @Inject
    Queue queue;

    @Inject
    Writing writing;

    @Inject
    Known known;

    @Inject
    Parameters parameters;

    @Inject
    SignedIn signedIn;

    @Inject
    Answers answers;

    @Inject
    Once once;

    /** Whose token it is. */
    @GET
    @Path("/me")
    public Response me() {
        var me = signedIn.person();
        return Response.ok(JSON.createObjectBuilder()
                        .add("handle", me.handle())
                        .add("name", me.name())
                        .add("role", me.role().keycloakName())
                        .build())
                .build();
    }

    /** What the person is a writer of, what is in work before what has come to an end; and what they have in review. */
    @GET
    @Path("/work")
    public Response work() {
        var me = signedIn.person();
        return Response.ok(JSON.createObjectBuilder()
                        .add("written", EditionsAsJson.rows(stories.writtenBy(me, MOST_IN_WORK, MOST_ENDED)))
                        .add("inReview", EditionsAsJson.rows(stories.claimedBy(me, MOST_IN_WORK)))
                        .build())
                .build();
    }

    /** What waits for an editor, or is in review, or was sent back. */
    @GET
    @Path("/queue")
    @Asks({"show", "section", "language", "for-me", "overdue", "second", "limit"})
    public Response queue() {
        return answers.of(() -> {
            var me = signedIn.person();
            var limit = parameters.limit();
            var rows = queue.rows(filter(), queue.kept(me).goalHours(), me, limit + 1);
            var lines = JSON.createArrayBuilder();
            rows.stream().limit(limit).forEach(row -> lines.add(EditionsAsJson.queued(row)));
            return Response.ok(JSON.createObjectBuilder()
                            .add("editions", lines)
                            .add("more", rows.size() > limit)
                            .build())
                    .build();
        });
    }

    private QueueFilter filter() {
        var show = parameters.given("show").orElse(QueueFilter.Show.WAITING.inAddress());
        if (Arrays.stream(QueueFilter.Show.values())
                .noneMatch(each -> each.inAddress().equals(show))) {
            throw OddParameterException.inAddress("show", "api.odd.show");
        }
        var said = new HashMap<String, String>();
        said.put("show", show);
        said.put("section", parameters.word("section"));
        said.put("language", parameters.word("language"));
        for (var flag : new String[] {"for-me", "overdue", "second"}) {
            said.put(flag, parameters.flag(flag) ? "yes" : "");
        }
        return QueueFilter.of(said);
    }

    /** Begins a story under its working headline; whoever begins it is its first writer. */
    @POST
    @Path("/stories")
    public Response start(JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            var headline = new Wanted(sent).text("headline");
            return once.of(
                    sent, () -> begun(writing.start(Copy.blank(headline), me).id(), me));
        });
    }

    private Response begun(long edition, Person me) {
        return Response.created(URI.create(Settings.paperUrl() + "/api/v1/desk/editions/" + edition))
                .entity(EditionsAsJson.standing(known.of(edition, me)).build())
                .build();
    }

    /** The editions of a story that the person may read, the oldest first. */
    @GET
    @Path("/stories/{id}/editions")
    public Response editions(@PathParam("id") String id) {
        return answers.of(() -> {
            var lines = known.ofStory(Numbers.of(id), signedIn.person());
            if (lines.isEmpty()) {
                return answers.problem(404, "UNKNOWN", "api.unknown.story").answer();
            }
            var told = JSON.createArrayBuilder();
            lines.forEach(line -> told.add(EditionsAsJson.line(line)));
            return Response.ok(JSON.createObjectBuilder()
                            .add("story", JSON.createValue(Numbers.of(id)))
                            .add("editions", (JsonValue) told.build())
                            .build())
                    .build();
        });
    }
}
