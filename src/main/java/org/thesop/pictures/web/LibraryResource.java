package org.thesop.pictures.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.thesop.people.SignedIn;
import org.thesop.pictures.Describing;
import org.thesop.pictures.Library;
import org.thesop.pictures.LibraryList;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.web.PictureAsJson;
import org.thesop.story.web.TakenIn;

/** The library as scripts use it: looked through from within a story, and filled. */
@Path("/pictures")
@Produces(MediaType.APPLICATION_JSON)
public class LibraryResource {

    private static final int MOST = 24;
    private static final int LONGEST_WORDS = 200;

    @Inject
    Library library;

    @Inject
    Describing describing;

    @Inject
    TakenIn takenIn;

    @Inject
    SignedIn signedIn;

    /** What a story may take: {@code {"pictures": [{"id", "said", "caption", "credit", "alt", ..}], "next"}}. */
    @GET
    public Response find(@QueryParam("words") @DefaultValue("") String words, @QueryParam("after") String after) {
        try {
            var asked = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
            var shelf = library.shelf(LibraryList.FREE, asked, after, MOST, signedIn.person());
            var found = Json.createArrayBuilder();
            shelf.rows()
                    .forEach(row -> found.add(PictureAsJson.of(row.picture()).add("said", row.said())));
            var told = Json.createObjectBuilder().add("pictures", found);
            if (shelf.next() != null) {
                told.add("next", shelf.next());
            }
            return Response.ok(told.build()).build();
        } catch (ForbiddenException notForThem) {
            return Response.status(Status.FORBIDDEN).build();
        }
    }

    /** The file as it is, whatever kind it says it is; see {@link TakenIn}. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response add(@QueryParam("name") String name, InputStream file) throws IOException {
        var me = signedIn.person();
        return takenIn.answer(
                name, file, () -> Permissions.mayUseTheLibrary(me), print -> describing.add(print, name, me));
    }
}
