package org.thesop.review.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.review.BlankRemarkException;
import org.thesop.review.Talk;
import org.thesop.review.WordsGoneException;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.WhoWasTold;

/**
 * What is said beside copy, as the rooms ask for it.
 *
 * <pre>
 * GET /api/editions/12/remarks?shown=all&from=50&known=1f00a2
 * POST /api/editions/12/remarks
 * {"text": "Who says so, @wendy?", "required": true,
 *  "passage": {"field": "body", "revision": 7, "start": 40, "quote": "Forty-one students"}}
 * POST /api/editions/12/remarks/3/answers  {"text": "Dana has the roll."}
 * PUT /api/editions/12/remarks/3  {"text": "..."}
 * POST /api/editions/12/remarks/3/resolve, .../reopen
 * GET /api/editions/12/remarks/3/answers?before=99, /api/editions/12/remarks/hearers
 * </pre>
 *
 * A list answers 204 when {@code known} is still its version. Places count UTF-16, as {@link Passage} does.
 */
@Path("/editions/{id}/remarks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RemarksResource {

    @Inject
    Talk talk;

    @Inject
    SignedIn signedIn;

    @Inject
    RemarksAsJson written;

    @Inject
    Messages messages;

    @Inject
    WhoWasTold whoWasTold;

    /** The threads, open ones first. */
    @GET
    public Response beside(
            @PathParam("id") long id,
            @QueryParam("shown") @DefaultValue("open") String shown,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("known") @DefaultValue("") String known) {
        return answer(() -> talk.beside(id, shown.equals("all"), Math.max(0, from), known, signedIn.person())
                .map(threads -> Response.ok(written.threads(threads)).build())
                .orElseGet(() -> Response.noContent().build()));
    }

    /** Says something. */
    @POST
    public Response say(@PathParam("id") long id, JsonObject asked) {
        return answer(() -> told(talk.say(
                id,
                asked.getString("text"),
                asked.getBoolean("required", false),
                chosen(asked.get("passage")),
                signedIn.person())));
    }

    private static Talk.Chosen chosen(JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        var passage = value.asJsonObject();
        var field = Passage.Field.valueOf(passage.getString("field").toUpperCase(Locale.ROOT));
        return new Talk.Chosen(field, passage.getInt("revision"), passage.getInt("start"), passage.getString("quote"));
    }

    /** Answers in a thread. */
    @POST
    @Path("/{comment}/answers")
    public Response reply(@PathParam("comment") long comment, JsonObject asked) {
        return answer(() -> told(talk.answer(comment, asked.getString("text"), signedIn.person())));
    }

    private Response told(Talk.Said said) {
        var names = said.unheard().stream().map(Person::name).collect(Collectors.joining(", "));
        var unheard = names.isEmpty() ? "" : messages.text("talk.unheard", names);
        return Response.ok(Json.createObjectBuilder()
                        .add("id", said.comment())
                        .add("message", (unheard + " " + whoWasTold.words()).strip())
                        .build())
                .build();
    }

    /** Changes the words of one's own remark. */
    @PUT
    @Path("/{comment}")
    public Response reword(@PathParam("comment") long comment, JsonObject asked) {
        return answer(() -> {
            talk.reword(comment, asked.getString("text"), signedIn.person());
            return Response.noContent().build();
        });
    }

    /** Closes a thread. */
    @POST
    @Path("/{comment}/resolve")
    public Response resolve(@PathParam("comment") long comment) {
        return answer(() -> {
            var settled = talk.resolve(comment, signedIn.person());
            return Response.ok(written.settled(settled)).build();
        });
    }

    /** Opens it again. */
    @POST
    @Path("/{comment}/reopen")
    public Response reopen(@PathParam("comment") long comment) {
        return answer(() -> {
            talk.reopen(comment, signedIn.person());
            return Response.noContent().build();
        });
    }

    /** The answers before one of them. */
    @GET
    @Path("/{comment}/answers")
    public Response earlier(@PathParam("comment") long comment, @QueryParam("before") long before) {
        return answer(() -> Response.ok(written.earlier(talk.earlier(comment, before, signedIn.person())))
                .build());
    }

    /** Whom one can name. */
    @GET
    @Path("/hearers")
    public Response hearers(@PathParam("id") long id) {
        return answer(() ->
                Response.ok(written.people(talk.hearers(id, signedIn.person()))).build());
    }

    private interface Asked {
        Response run();
    }

    private Response answer(Asked asked) {
        try {
            return asked.run();
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("talk.forbidden"));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        } catch (WordsGoneException gone) {
            return RestRefusal.of(Status.CONFLICT, messages.text("talk.wordsGone"));
        } catch (BlankRemarkException blank) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("talk.blank"));
        } catch (TooLongException tooLong) {
            var key = tooLong.maxBytes() == Passage.LONGEST ? "talk.passageTooLong" : "talk.tooLong";
            return RestRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, messages.text(key, tooLong.maxBytes()));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException notAQuestion) {
            // How JSON-P says that a member is missing or is something else.
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("talk.odd"));
        }
    }
}
