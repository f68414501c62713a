package org.thesop.style.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.thesop.platform.Messages;
import org.thesop.style.Whys;

/**
 * What an editor can say of a change in one line: {@code [{"kind": "CLARITY", "label": "Clarity", "whys": [{"text": "…",
 * "rule": "plain-words"}]}]}, in the order of {@link org.thesop.story.WhyKind}; no rule where the newsroom's list says it.
 */
@Path("/style/whys")
@Produces(MediaType.APPLICATION_JSON)
public class WhysResource {

    @Inject
    Whys whys;

    @Inject
    Messages messages;

    @GET
    public Response all() {
        var kinds = Json.createArrayBuilder();
        whys.all().forEach((kind, reasons) -> {
            var lines = Json.createArrayBuilder();
            for (var reason : reasons) {
                var line = Json.createObjectBuilder().add("text", reason.text());
                lines.add(reason.rule() == null ? line : line.add("rule", reason.rule()));
            }
            kinds.add(Json.createObjectBuilder()
                    .add("kind", kind.name())
                    .add("label", messages.of(kind))
                    .add("whys", lines));
        });
        return Response.ok(kinds.build()).build();
    }
}
