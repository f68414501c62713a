package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.regex.Pattern;
import org.thesop.api.Known;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.review.Comment;
import org.thesop.review.RemarkThread;
import org.thesop.review.Talk;
import org.thesop.story.Passage;

/** What is said beside copy, to a passage or to all of it. */
@Path("/v1/desk/editions/{id}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@ByToken
public class CommentsResource {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    @PathParam("id")
    String id;

    @Inject
    Known known;

    @Inject
    Talk talk;

    @Inject
    Parameters parameters;

    @Inject
    SignedIn signedIn;

    @Inject
    Answers answers;

    @Inject
    Once once;

    /** The threads, open ones first, fifty at once. */
    @GET
    @Asks({"resolved", "from"})
    public Response list() {
        return answers.of(() -> {
            var me = signedIn.person();
            var edition = known.of(Numbers.of(id), me).edition();
            var threads = talk.beside(edition, parameters.flag("resolved"), from(), "", me)
                    .orElseThrow();
            var shown = JSON.createArrayBuilder();
            threads.shown().forEach(each -> shown.add(thread(each)));
            return Response.ok(JSON.createObjectBuilder()
                            .add("open", threads.tally().open())
                            .add("required", threads.tally().required())
                            .add("resolved", threads.tally().resolved())
                            .add("threads", shown)
                            .add("more", threads.more())
                            .build())
                    .build();
        });
    }

    /** How many threads to leave out. */
    private int from() {
        var from = parameters.given("from").orElse("0");
        if (!NUMBER.matcher(from).matches()) {
            throw OddParameterException.inAddress("from", "api.odd.number");
        }
        return Integer.parseInt(from);
    }

    /** Says something. */
    @POST
    public Response say(JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            var edition = known.of(Numbers.of(id), me).edition();
            var wanted = new Wanted(sent);
            var chosen = wanted.object("passage").map(CommentsResource::chosen).orElse(null);
            var text = wanted.text("text");
            var required = wanted.flag("required");
            return once.of(sent, () -> said(talk.say(edition, text, required, chosen, me)));
        });
    }

    private static Talk.Chosen chosen(Wanted passage) {
        var field = passage.one(Passage.Field.class, "field")
                .orElseThrow(() -> OddParameterException.member("field", "api.odd.choice"));
        return new Talk.Chosen(field, passage.number("revision"), passage.number("start"), passage.text("quote"));
    }

    /** The newest answers of a thread, the oldest of them first; each page leads to those before it. */
    @GET
    @Path("/{comment}/answers")
    @Asks({"before"})
    public Response listAnswers(@PathParam("comment") String comment) {
        return answers.of(() -> {
            var me = signedIn.person();
            if (!isBeside(comment, me)) {
                return unknown();
            }
            var page = talk.answersBefore(Numbers.of(comment), before(), me);
            return Response.ok(JSON.createObjectBuilder()
                            .add("answers", comments(page.answers()))
                            .add("before", page.isMore() ? JSON.createValue(page.first()) : JsonValue.NULL)
                            .build())
                    .build();
        });
    }

    /** The answer before which others are wanted; the largest of all numbers for the newest. */
    private long before() {
        return parameters
                .given("before")
                .map(value -> {
                    if (!ID.matcher(value).matches()) {
                        throw OddParameterException.inAddress("before", "api.odd.number");
                    }
                    return Long.valueOf(value);
                })
                .orElse(Long.MAX_VALUE);
    }

    /** Answers in a thread. */
    @POST
    @Path("/{comment}/answers")
    public Response reply(@PathParam("comment") String comment, JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            if (!isBeside(comment, me)) {
                return unknown();
            }
            var text = new Wanted(sent).text("text");
            return once.of(sent, () -> said(talk.answer(Numbers.of(comment), text, me)));
        });
    }

    /** Closes a thread. */
    @POST
    @Path("/{comment}/resolution")
    public Response resolve(@PathParam("comment") String comment) {
        return answers.of(() -> {
            var me = signedIn.person();
            if (!isBeside(comment, me)) {
                return unknown();
            }
            return once.of(null, () -> settled(Numbers.of(comment), talk.resolve(Numbers.of(comment), me)));
        });
    }

    private static Response settled(long comment, Talk.Settled settled) {
        return Response.ok(JSON.createObjectBuilder()
                        .add("id", comment)
                        .add("resolvedBy", settled.by())
                        .add("resolvedAt", StoriesAsJson.moment(settled.at()))
                        .build())
                .build();
    }

    /** Whether the address names what was said beside this edition, and not beside another. */
    private boolean isBeside(String comment, Person me) {
        return talk.isBeside(known.of(Numbers.of(id), me).edition(), Numbers.of(comment), me);
    }

    private Response unknown() {
        return answers.problem(404, "UNKNOWN", "api.unknown.comment").answer();
    }

    private static Response said(Talk.Said said) {
        return Response.status(Status.CREATED)
                .entity(JSON.createObjectBuilder().add("id", said.comment()).build())
                .build();
    }

    private static JsonObjectBuilder thread(RemarkThread thread) {
        var first = thread.first();
        var resolvedBy = first.resolvedBy();
        return comment(first)
                .add("required", first.required())
                .add("resolved", first.resolved())
                .add("resolvedBy", resolvedBy == null ? JsonValue.NULL : JSON.createValue(resolvedBy.handle()))
                .add("resolvedAt", StoriesAsJson.moment(first.resolvedAt()))
                .add("passage", passage(first))
                .add("answers", comments(thread.answers()))
                .add("earlier", thread.earlier());
    }

    private static JsonValue passage(Comment comment) {
        return comment.passage()
                .<JsonValue>map(passage -> JSON.createObjectBuilder()
                        .add("field", passage.field().name())
                        .add("quote", passage.quote())
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonArrayBuilder comments(Collection<Comment> comments) {
        var array = JSON.createArrayBuilder();
        comments.forEach(each -> array.add(comment(each)));
        return array;
    }

    private static JsonObjectBuilder comment(Comment comment) {
        return JSON.createObjectBuilder()
                .add("id", comment.id())
                .add(
                        "by",
                        JSON.createObjectBuilder()
                                .add("handle", comment.by().handle())
                                .add("name", comment.by().name()))
                .add("at", StoriesAsJson.moment(comment.at()))
                .add("text", comment.text());
    }
}
