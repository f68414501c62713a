package org.thesop.archive.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.thesop.archive.Archive;
import org.thesop.archive.CapturedName;
import org.thesop.archive.CapturedPage;
import org.thesop.archive.CapturedPageParser;
import org.thesop.archive.NotACapturedPageException;
import org.thesop.archive.OldAddressException;
import org.thesop.people.People;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.RefusedException;
import org.thesop.story.Stories;

/**
 * Where the import command sends the pages of a folder, one by one. It comes with the newsroom's own service account and
 * says in whose name it acts; what that person may do is asked of the table, as at the desk.
 */
@Path("/archive/pages")
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
@Produces(MediaType.APPLICATION_JSON)
public class PagesResource {

    /** JAX-RS has no name for it. */
    private static final int UNPROCESSABLE = 422;

    @Inject
    Archive archive;

    @Inject
    Stories stories;

    @Inject
    People people;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    /** 201 with the story's address; 200 when the page is here already; 422 with the reason when it cannot be taken. */
    @POST
    public Response add(
            @QueryParam("file") String file,
            @QueryParam("section") String section,
            @QueryParam("account") String account,
            InputStream bytes)
            throws IOException {
        var by = people.withHandle(account == null ? "" : account).orElse(null);
        if (by == null) {
            return answer(Status.FORBIDDEN, "message", messages.text("import.noAccount"));
        }
        try {
            var page = new CapturedPageParser(zone.id()).parse(bytes);
            var known = archive.addressOf(page);
            if (known.isPresent()) {
                return answer(Status.OK, "address", known.get());
            }
            var chosen = stories.section(section == null ? "" : section).orElse(null);
            archive.add(page, new Archive.Details(file, chosen, credits(page), null), by);
            return answer(Status.CREATED, "address", archive.addressOf(page).orElseThrow());
        } catch (NotACapturedPageException no) {
            return refuse(messages.text("PageRefusal." + no.reason().name(), String.valueOf(no.line()), no.excerpt()));
        } catch (RefusedException refused) {
            return refuse(refused.refusals().stream()
                    .map(refusal -> messages.text(
                            refusal.key(),
                            refusal.details().stream().map(messages::of).collect(Collectors.joining(", "))))
                    .collect(Collectors.joining(" ")));
        } catch (OldAddressException taken) {
            return refuse(messages.text("import.addressTaken"));
        }
    }

    private static String credits(CapturedPage page) {
        return page.credits().stream().map(CapturedName::name).collect(Collectors.joining(", "));
    }

    private static Response refuse(String message) {
        return RestRefusal.of(UNPROCESSABLE, message);
    }

    private static Response answer(Status status, String key, String value) {
        return Response.status(status)
                .entity(Json.createObjectBuilder().add(key, value).build())
                .build();
    }
}
