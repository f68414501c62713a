package org.thesop.style.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.style.CopyCheck;
import org.thesop.style.Finding;
import org.thesop.style.IgnoredFinding.Reach;
import org.thesop.style.Place;

/**
 * The copy check as the rooms ask for it while somebody types.
 *
 * <pre>
 * POST /api/editions/12/copy-check
 * {"language": "en", "paragraphs": [{"key": "3", "place": "body", "text": "Her advisor said no."}]}
 *
 * 200 {"guide": 0, "grammar": "READY", "cutOff": [], "paragraphs": [{"key": "3", "pending": false, "left": 0,
 *      "words": 4, "sentences": 1, "syllables": 6, "findings": [{"start": 4, "end": 11, "kind": "STYLE",
 *      "rule": "adviser", "title": "Adviser", "why": "…", "replacements": ["adviser"]}]}]}
 * </pre>
 *
 * {@code pending}: its grammar is not known yet, ask again for it. Places count UTF-16, as browsers do.
 */
@Path("/editions/{id}/copy-check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CopyCheckResource {

    private static final int MOST_PARAGRAPHS = 5_000;

    @Inject
    CopyCheck check;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    /** 400 when it is no such question, 403 for who may not read the edition, 413 for more text than a body has. */
    @POST
    public Response check(@PathParam("id") long id, JsonObject question) {
        return answer(() -> {
            var asked = question.getJsonArray("paragraphs");
            if (asked.size() > MOST_PARAGRAPHS) {
                throw new TooLongException(asked.size(), MOST_PARAGRAPHS);
            }
            var paragraphs = asked.getValuesAs(JsonObject.class).stream()
                    .map(CopyCheckResource::paragraph)
                    .toList();
            var answer = check.check(id, question.getString("language", "en"), paragraphs, signedIn.person());
            return Response.ok(json(answer).build()).build();
        });
    }

    private static CopyCheck.Paragraph paragraph(JsonObject asked) {
        var place = Place.named(asked.getString("place", "body"))
                .orElseThrow(() -> new IllegalArgumentException("no such place"));
        return new CopyCheck.Paragraph(asked.getString("key"), place, asked.getString("text"));
    }

    private static JsonObjectBuilder json(CopyCheck.Answer answer) {
        var paragraphs = Json.createArrayBuilder();
        answer.paragraphs().forEach(each -> paragraphs.add(json(each)));
        return Json.createObjectBuilder()
                .add("guide", answer.guide())
                .add("grammar", answer.grammar().name())
                .add("cutOff", Json.createArrayBuilder(answer.cutOff()))
                .add("paragraphs", paragraphs);
    }

    private static JsonObjectBuilder json(CopyCheck.Checked checked) {
        var findings = Json.createArrayBuilder();
        checked.findings().forEach(each -> findings.add(json(each)));
        return Json.createObjectBuilder()
                .add("key", checked.key())
                .add("pending", checked.pending())
                .add("left", checked.left())
                .add("words", checked.reading().words())
                .add("sentences", checked.reading().sentences())
                .add("syllables", checked.reading().syllables())
                .add("findings", findings);
    }

    private static JsonObjectBuilder json(Finding finding) {
        return Json.createObjectBuilder()
                .add("start", finding.start())
                .add("end", finding.end())
                .add("kind", finding.kind().name())
                .add("rule", finding.rule())
                .add("title", finding.title())
                .add("why", finding.why())
                .add("replacements", Json.createArrayBuilder(finding.replacements()));
    }

    /**
     * Leaves words as they are, for good: {@code {"rule", "text", "start", "end", "reach": "HERE", "why"}}, reach as in
     * {@link Reach}. 204; 403 for who may not edit the copy, or for a writer who wants it left in the whole paper.
     */
    @POST
    @Path("/ignored")
    public Response ignore(@PathParam("id") long id, JsonObject asked) {
        return answer(() -> {
            check.ignore(
                    id,
                    asked.getString("rule"),
                    asked.getString("text"),
                    asked.getInt("start"),
                    asked.getInt("end"),
                    reach(asked.getString("reach")).orElseThrow(() -> new IllegalArgumentException("no such reach")),
                    asked.getString("why", ""),
                    signedIn.person());
            return Response.noContent().build();
        });
    }

    private static Optional<Reach> reach(String name) {
        return Arrays.stream(Reach.values())
                .filter(reach -> reach.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What stays as it is in this story: who said so, when and why. */
    @GET
    @Path("/ignored")
    public Response ignored(@PathParam("id") long id) {
        return answer(() -> {
            var rows = Json.createArrayBuilder();
            check.ignoredIn(id, signedIn.person())
                    .forEach(row -> rows.add(Json.createObjectBuilder()
                            .add("id", row.id())
                            .add("rule", row.rule())
                            .add("words", row.words())
                            .add("reach", row.reach().name())
                            .add("why", row.why())
                            .add("by", row.by())
                            .add("at", zone.full(row.at()))));
            return Response.ok(rows.build()).build();
        });
    }

    /** Lets the check look at those words again. */
    @DELETE
    @Path("/ignored/{ignored}")
    public Response lookAgain(@PathParam("id") long id, @PathParam("ignored") long ignored) {
        return answer(() -> {
            check.lookAgain(id, ignored, signedIn.person());
            return Response.noContent().build();
        });
    }

    private interface Asked {
        Response run();
    }

    private Response answer(Asked asked) {
        try {
            return asked.run();
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("copyCheck.forbidden"));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        } catch (TooLongException tooLong) {
            return RestRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, messages.text("desk.tooLong", tooLong.maxBytes()));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException notAQuestion) {
            // How JSON-P says that a member is missing or is something else.
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("copyCheck.odd"));
        }
    }
}
