package org.thesop.story.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.StoryPictures;
import org.thesop.story.UnknownEditionException;

/** Takes in pictures for an edition, one file a request. */
@Path("/editions/{id}/pictures")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

    @Inject
    StoryPictures storyPictures;

    @Inject
    TakenIn takenIn;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    /** The file as it is, whatever kind it says it is; see {@link TakenIn}. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response add(@PathParam("id") long id, @QueryParam("name") String name, InputStream file)
            throws IOException {
        var me = signedIn.person();
        try {
            return takenIn.answer(
                    name, file, () -> storyPictures.mayAdd(id, me), print -> storyPictures.add(id, print, name, me));
        } catch (UnknownEditionException unknown) {
            return RestRefusal.of(Status.NOT_FOUND, messages.text("copy.unknown"));
        }
    }
}
