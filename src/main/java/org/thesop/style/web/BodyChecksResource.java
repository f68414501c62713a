package org.thesop.style.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.BodyHtml;
import org.thesop.story.ForbiddenException;
import org.thesop.story.TooLongException;
import org.thesop.story.UnknownEditionException;
import org.thesop.style.BodyChecks;
import org.thesop.style.BodyFinding;

/**
 * How copy is built and where its links lead, as the rooms ask for it while somebody types.
 *
 * <pre>
 * POST /api/editions/12/body-checks
 * {"headline": "Night buses return", "body": "&lt;p&gt;See &lt;a href=\"https://example.org/x\"&gt;here&lt;/a&gt;.&lt;/p&gt;"}
 *
 * 200 {"pending": false, "findings": [{"kind": "LINK_WORDS", "start": 4, "end": 8, "picture": null, "words": "here",
 *      "title": "…", "why": "…"}]}
 * </pre>
 *
 * Places count UTF-16 in the body's plain text. {@code pending}: some links have not answered, ask again.
 */
@Path("/editions/{id}/body-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BodyChecksResource {

    @Inject
    BodyChecks checks;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @POST
    public Response check(@PathParam("id") long id, JsonObject question) {
        try {
            var body = BodyHtml.of(question.getString("body", ""));
            var answer = checks.check(id, question.getString("headline", ""), body, signedIn.person());
            var findings = Json.createArrayBuilder();
            answer.findings().forEach(each -> findings.add(json(each)));
            answer.links().forEach(each -> findings.add(json(each)));
            return Response.ok(Json.createObjectBuilder()
                            .add("pending", answer.pending())
                            .add("findings", findings)
                            .build())
                    .build();
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("copyCheck.forbidden"));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        } catch (TooLongException tooLong) {
            return RestRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, messages.text("desk.tooLong", tooLong.maxBytes()));
        } catch (ClassCastException notAQuestion) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("copyCheck.odd"));
        }
    }

    private JsonObjectBuilder json(BodyFinding finding) {
        var key = "bodyCheck." + finding.kind().name();
        return json(finding.kind().name(), finding.start(), finding.end(), finding.words())
                .add("picture", finding.picture() == null ? "" : finding.picture())
                .add("title", messages.text(key))
                .add("why", messages.text(key + ".why"));
    }

    private JsonObjectBuilder json(BodyChecks.CheckedLink checked) {
        var key = "linkCheck." + checked.state();
        var link = checked.link();
        return json(checked.state(), link.start(), link.end(), link.words())
                .add("picture", "")
                .add("title", messages.text(key))
                .add("why", messages.text(key + ".why", checked.to() == null ? link.href() : checked.to()))
                .add("to", checked.to() == null ? "" : checked.to());
    }

    private static JsonObjectBuilder json(String kind, int start, int end, String words) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("start", start)
                .add("end", end)
                .add("words", words);
    }
}
