package org.thesop.imports.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.thesop.imports.Because;
import org.thesop.imports.ImportFiles;
import org.thesop.imports.ImportKind;
import org.thesop.imports.Imports;
import org.thesop.imports.ItemRow;
import org.thesop.imports.RunRow;
import org.thesop.imports.UnknownImportException;
import org.thesop.people.People;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Stories;

/**
 * What the import command speaks to: it sends a file in parts, begins an import of it in a managing editor's name, and asks how
 * far it is and what came of it. It comes with the newsroom's own service account.
 */
@Path("/archive/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int MOST_ITEMS = 500;
    private static final String NOWHERE = "none";

    @Inject
    Imports imports;

    @Inject
    ImportFiles files;

    @Inject
    Stories stories;

    @Inject
    People people;

    @Inject
    ReportWords words;

    @Inject
    Messages messages;

    /** Begins a file; its name here is {@code file}. */
    @POST
    @Path("/files")
    public Response begin() {
        return Response.status(Status.CREATED)
                .entity(Json.createObjectBuilder().add("file", files.begin()).build())
                .build();
    }

    /** Puts a part behind what is there; {@code size} is what is there now, also where the part did not fit. */
    @POST
    @Path("/files/{file:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response append(@PathParam("file") String file, @QueryParam("at") long at, InputStream part) {
        return Response.ok(Json.createObjectBuilder()
                        .add("size", files.append(file, at, part))
                        .build())
                .build();
    }

    /**
     * Begins an import that asks nobody anything; 403 in the name of somebody who may not. {@code pictures} are the hosts from
     * where they may be fetched, {@code none} for nowhere; those of the site itself when it is not there.
     */
    @POST
    public Response begin(
            @QueryParam("kind") String kind,
            @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("source") @DefaultValue("") String source,
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("pictures") String pictures,
            @QueryParam("dry") boolean dry,
            @QueryParam("account") @DefaultValue("") String account) {
        var by = people.withHandle(account).orElse(null);
        if (by == null) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("import.noAccount"));
        }
        var known = Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (known == null) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("imports.noSuchKind"));
        }
        if (!files.isThere(file)) {
            return RestRefusal.of(Status.BAD_REQUEST, messages.text("ImportReason.FILE_GONE"));
        }
        try {
            var id = imports.beginUnattended(
                    known,
                    source,
                    file,
                    stories.section(section).orElse(null),
                    NOWHERE.equals(pictures) ? "" : pictures,
                    dry,
                    by);
            return Response.status(Status.CREATED)
                    .entity(Json.createObjectBuilder().add("id", id).build())
                    .build();
        } catch (ForbiddenException forbidden) {
            return RestRefusal.of(Status.FORBIDDEN, messages.text("desk.forbidden"));
        }
    }

    /** How far it is. */
    @GET
    @Path("/{id}")
    public Response look(@PathParam("id") long id) {
        try {
            return Response.ok(said(imports.row(id)).build()).build();
        } catch (UnknownImportException none) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("imports.unknown"));
        }
    }

    private JsonObjectBuilder said(RunRow run) {
        var said = Json.createObjectBuilder()
                .add("state", run.state().name())
                .add("moves", run.state().moves())
                .add("total", run.total())
                .add("position", run.position())
                .add("imported", run.imported())
                .add("alreadyHere", run.alreadyHere())
                .add("refused", run.refused())
                .add("skipped", run.skipped());
        if (run.failure() != null) {
            said.add("message", words.text(Because.read(run.failure()).get(0)));
        }
        return said;
    }

    /** What came of the things in it, some at a time. */
    @GET
    @Path("/{id}/items")
    public Response items(@PathParam("id") long id, @QueryParam("after") int after) {
        var items = Json.createArrayBuilder();
        List<ItemRow> rows = imports.items(id, null, false, after, MOST_ITEMS);
        rows.forEach(row -> items.add(Json.createObjectBuilder()
                .add("number", row.number())
                .add("name", row.name())
                .add("outcome", row.outcome().name())
                .add("reason", words.reason(row))
                .add("address", row.path() == null ? "" : row.path())));
        return Response.ok(Json.createObjectBuilder().add("items", items).build())
                .build();
    }
}
