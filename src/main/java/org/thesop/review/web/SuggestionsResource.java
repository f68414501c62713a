package org.thesop.review.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
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
import java.util.NoSuchElementException;
import org.thesop.people.People;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.review.Reason;
import org.thesop.review.Suggesting;
import org.thesop.review.SuggestionAnswers;
import org.thesop.review.SuggestionsBeside;
import org.thesop.story.BodySetting;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Setting;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.WhyKind;
import org.thesop.story.web.WhoWasTold;

/**
 * Suggestions as the rooms ask for them and answer them. Each answer is the whole list again, as {@code GET ?base=7} gives
 * it: {@code base} is the revision that the room knows, and {@code fields} are there when nothing but accepted suggestions
 * came since, so that the room can put them into its own text and go on. What somebody has answered comes with who was told,
 * as {@code message}.
 */
@Path("/editions/{id}/suggestions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    @Inject
    SuggestionsBeside beside;

    @Inject
    Suggesting suggesting;

    @Inject
    SuggestionAnswers answers;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    SuggestionsAsJson json;

    @Inject
    Messages messages;

    @Inject
    WhoWasTold whoWasTold;

    @GET
    public Response all(@PathParam("id") long id, @QueryParam("base") int base) {
        return answer(() -> list(id, base).build());
    }

    /**
     * Makes one, or says it better: {@code {"field": "BODY", "revision", "start", "quote", "words", "kind", "why"}}; with
     * {@code "act": "LINK", "said": "https://…"} the quoted words stay, and are set so. 400 when that revision has no such
     * words, nothing would change, or a body cannot have it.
     */
    @PUT
    @Path("/{name}")
    public Response suggest(@PathParam("id") long id, @PathParam("name") String name, JsonObject typed) {
        return answer(() -> {
            var kind = typed.getString("kind", "");
            var proposal = new Suggesting.Proposal(
                    Passage.Field.valueOf(typed.getString("field")),
                    typed.getInt("revision"),
                    typed.getInt("start"),
                    typed.getString("quote"),
                    typed.getString("words"),
                    setting(typed),
                    new Reason(kind.isEmpty() ? null : WhyKind.valueOf(kind), typed.getString("why", "")));
            var made = suggesting.suggest(id, name, proposal, signedIn.person());
            return list(id, typed.getInt("revision")).add("made", made).build();
        });
    }

    private static Setting setting(JsonObject typed) {
        var act = typed.getString("act", "");
        return act.isEmpty() ? null : new Setting(BodySetting.Act.valueOf(act), typed.getString("said", ""));
    }

    /** One verb about one suggestion: {@code {"base", "text"}}; text is the words, the question or the reason. */
    @POST
    @Path("/{suggestion}/{verb}")
    public Response does(
            @PathParam("id") long id,
            @PathParam("suggestion") long suggestion,
            @PathParam("verb") String verb,
            JsonObject said) {
        return answer(() -> {
            var text = said.getString("text", "");
            var me = signedIn.person();
            switch (verb) {
                case "accept" -> answers.accept(suggestion, me);
                case "rewrite" -> answers.rewrite(suggestion, text, me);
                case "reject" -> answers.reject(suggestion, text, me);
                case "question" -> answers.question(suggestion, text, me);
                case "answer" -> suggesting.answer(suggestion, text, me);
                case "withdraw" -> suggesting.withdraw(suggestion, me);
                case "edit" -> answers.makeEdit(suggestion, me);
                default -> throw new NoSuchElementException(verb);
            }
            return answered(id, said);
        });
    }

    /** Accepts or rejects all that one editor suggested: {@code {"base", "editor": handle}}. */
    @POST
    @Path("/all/{verb}")
    public Response all(@PathParam("id") long id, @PathParam("verb") String verb, JsonObject said) {
        return answer(() -> {
            var editor = people.withHandle(said.getString("editor")).orElseThrow();
            switch (verb) {
                case "accept" -> answers.acceptAll(id, editor, signedIn.person());
                case "reject" -> answers.rejectAll(id, editor, signedIn.person());
                default -> throw new NoSuchElementException(verb);
            }
            return answered(id, said);
        });
    }

    /** The list, and who was told. */
    private JsonObject answered(long id, JsonObject said) {
        return list(id, said.getInt("base")).add("message", whoWasTold.words()).build();
    }

    private JsonObjectBuilder list(long id, int base) {
        return json.of(beside.of(id, base, signedIn.person()), signedIn.person());
    }

    private interface Asked {
        JsonObject run();
    }

    private Response answer(Asked asked) {
        try {
            return Response.ok(asked.run()).build();
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("suggestions.forbidden"));
        } catch (UnknownEditionException | NoSuchElementException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("suggestions.unknown"));
        } catch (TooLongException tooLong) {
            return RestRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, messages.text("suggestions.tooMuch"));
        } catch (NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | IndexOutOfBoundsException notAQuestion) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("suggestions.odd"));
        }
    }
}
