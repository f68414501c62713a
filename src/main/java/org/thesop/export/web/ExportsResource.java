package org.thesop.export.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import org.thesop.export.ExportKind;
import org.thesop.export.ExportRow;
import org.thesop.export.Exports;
import org.thesop.export.UnknownExportException;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;

/**
 * Where the export command asks for the whole paper, looks how far it is, and fetches it. It comes with the newsroom's own
 * service account and says in whose name it acts.
 */
@Path("/archive/exports")
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    private interface Answer {
        Response to(Person by);
    }

    @Inject
    Exports exports;

    @Inject
    People people;

    @Inject
    Messages messages;

    /** 202 with the number of the one that will come. */
    @POST
    public Response ask(
            @QueryParam("kind") String kind,
            @QueryParam("account") String account,
            @Context HttpServletRequest request) {
        var asked = Arrays.stream(ExportKind.values())
                .filter(each -> each.word().equals(kind))
                .findFirst();
        if (asked.isEmpty()) {
            return RestRefusal.of(Status.BAD_REQUEST.getStatusCode(), messages.text("export.command.kind"));
        }
        return answer(account, by -> Response.status(Status.ACCEPTED)
                .entity(Json.createObjectBuilder()
                        .add("id", exports.ask(asked.get(), by, request.getLocalPort()))
                        .build())
                .build());
    }

    /** 200 with how far it is. */
    @GET
    @Path("/{id:\\d{1,18}}")
    public Response look(@PathParam("id") long id, @QueryParam("account") String account) {
        return answer(account, by -> Response.ok(told(exports.get(id, by))).build());
    }

    private static JsonObject told(ExportRow row) {
        return Json.createObjectBuilder()
                .add("state", row.state().name())
                .add("percent", row.percent())
                .add("problem", row.problem() == null ? "" : row.problem().name())
                .build();
    }

    /** 200 with the file. */
    @GET
    @Path("/{id:\\d{1,18}}/file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    public Response fetch(@PathParam("id") long id, @QueryParam("account") String account) {
        return answer(account, by -> Response.ok(exports.take(id, by).toFile(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Cache-Control", "no-store")
                .build());
    }

    private Response answer(String account, Answer answer) {
        try {
            return people.withHandle(account == null ? "" : account)
                    .map(answer::to)
                    .orElseGet(() ->
                            RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("export.command.account")));
        } catch (ForbiddenException forbidden) {
            return RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("export.command.account"));
        } catch (UnknownExportException gone) {
            return RestRefusal.of(Status.NOT_FOUND.getStatusCode(), messages.text("export.gone"));
        }
    }
}
