package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.thesop.api.Known;
import org.thesop.api.Transitions;
import org.thesop.api.Wish;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.Problem;
import org.thesop.story.EditionAction;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Priority;
import org.thesop.story.Saved;
import org.thesop.story.Stories;
import org.thesop.story.Writing;
import org.thesop.story.web.EditionViews;
import org.thesop.story.web.StrayTexts;
import org.thesop.story.web.TypedCopies;
import org.thesop.story.web.TypedCopy;

/** One edition: read, saved, moved. */
@Path("/v1/desk/editions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@ByToken
public class EditionsResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @PathParam("id")
    String id;

    @Inject
    Known known;

    @Inject
    EditionViews views;

    @Inject
    TypedCopies copies;

    @Inject
    Stories stories;

    @Inject
    Writing writing;

    @Inject
    Transitions transitions;

    @Inject
    SignedIn signedIn;

    @Inject
    StrayTexts strays;

    @Inject
    Answers answers;

    @Inject
    Once once;

    /** All of it, and what the person may do with it. */
    @GET
    public Response read() {
        return answers.of(() -> {
            var me = signedIn.person();
            var standing = known.of(Numbers.of(id), me);
            var view = views.forPerson(standing.edition(), me);
            return Response.ok(EditionsAsJson.whole(view, standing.story()).build())
                    .build();
        });
    }

    /**
     * Saves the copy, all of it, over the revision that it names. When another came between, or somebody is writing, it is kept
     * beside the story, and both texts are in the answer.
     */
    @PUT
    @Path("/copy")
    public Response save(JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            var edition = known.of(Numbers.of(id), me).edition();
            var typed = SentCopy.read(new Wanted(sent));
            if (!typed.getSection().isBlank()
                    && stories.section(typed.getSection()).isEmpty()) {
                throw OddParameterException.member("section", "api.odd.notThere");
            }
            var saved = copies.save(edition, typed, () -> me);
            if (saved instanceof Saved.Stray stray) {
                return beside(edition, typed, stray, me);
            }
            var kept = (Saved.Kept) saved;
            return Response.ok(JSON.createObjectBuilder()
                            .add("edition", edition)
                            .add("revision", kept.revision())
                            .add("savedAt", StoriesAsJson.moment(kept.at()))
                            .add("caughtUp", kept.caughtUp().isPresent())
                            .build())
                    .build();
        });
    }

    private Response beside(long edition, TypedCopy typed, Saved.Stray stray, Person me) {
        var problem = Problem.of(Status.CONFLICT.getStatusCode(), strays.of(stray, me))
                .with("code", stray.because().name())
                .with("by", stray.other())
                .with(
                        "kept",
                        EditionsAsJson.copy(typed)
                                .add("revision", stray.revision())
                                .build());
        newest(edition, me).ifPresent(copy -> problem.with("newest", copy));
        return problem.answer();
    }

    /** Empty for whoever could read it when they began to write, and cannot any more. */
    private Optional<JsonObject> newest(long edition, Person me) {
        try {
            return Optional.of(
                    EditionsAsJson.copy(views.forPerson(edition, me).typed()).build());
        } catch (ForbiddenException noLongerTheirs) {
            return Optional.empty();
        }
    }

    /** What readers are told of a correction or clarification. */
    @PUT
    @Path("/public-note")
    public Response note(JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            var edition = known.of(Numbers.of(id), me).edition();
            var wanted = new Wanted(sent);
            return writing.note(edition, wanted.textOr("before").orElse(""), wanted.text("note"), me)
                    ? Response.ok(EditionsAsJson.standing(known.of(edition, me)).build())
                            .build()
                    : answers.problem(409, "OVERTAKEN", "api.note.overtaken").answer();
        });
    }

    /** Moves it: hands it in, claims it, approves it, puts it out. */
    @POST
    @Path("/decisions")
    public Response decide(JsonObject sent) {
        return answers.of(() -> {
            var me = signedIn.person();
            var standing = known.of(Numbers.of(id), me);
            var wish = wish(new Wanted(sent), standing);
            if (!Transitions.offered().contains(wish.action())) {
                throw OddParameterException.member("action", "api.odd.choice");
            }
            if (wish.revision() != null && !Transitions.isAboutWords(wish.action())) {
                throw OddParameterException.member("revision", "api.odd.noUse");
            }
            return once.of(sent, () -> decided(standing.edition(), wish, me));
        });
    }

    private Response decided(long edition, Wish wish, Person me) {
        try {
            var after = transitions.take(edition, wish, me);
            return Response.status(Status.CREATED)
                    .entity(EditionsAsJson.standing(known.of(after, me)).build())
                    .build();
        } catch (Transitions.NotThereException nobody) {
            throw OddParameterException.member(nobody.getMessage(), "api.odd.notThere");
        }
    }

    /** Whether readers need not be told stays as it was said at the desk where nothing else is said. */
    private static Wish wish(Wanted wanted, Known.Standing standing) {
        return new Wish(
                wanted.one(EditionAction.class, "action")
                        .orElseThrow(() -> OddParameterException.member("action", "api.odd.choice")),
                wanted.numberOr("revision").orElse(null),
                wanted.textOr("reason").orElse(""),
                wanted.moment("moment"),
                wanted.textOr("editor").orElse(null),
                wanted.one(Priority.class, "priority").orElse(Priority.ROUTINE),
                wanted.moment("due"),
                wanted.flagOr("minor").orElse(standing.minor()),
                wanted.textOr("instead").orElse(null),
                wanted.flag("sendsOn"));
    }
}
