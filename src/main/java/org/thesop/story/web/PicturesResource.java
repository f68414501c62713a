package org.thesop.story.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
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
import org.thesop.media.Darkroom;
import org.thesop.media.NotAPictureException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.ForbiddenException;
import org.thesop.story.StoryPictures;
import org.thesop.story.UnknownEditionException;

/** Takes in pictures for an edition, one file a request. */
@Path("/editions/{id}/pictures")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

    @Inject
    StoryPictures storyPictures;

    @Inject
    Darkroom darkroom;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    /**
     * The file as it is, whatever kind it says it is: 201 with {@code {"id", "width", "height"}}, else what is wrong with
     * it in words.
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response add(@PathParam("id") long id, @QueryParam("name") String name, InputStream file)
            throws IOException {
        try {
            if (!storyPictures.mayAdd(id, signedIn.person())) {
                return refuse(Status.FORBIDDEN, messages.text("pictures.forbidden"));
            }
            var print = darkroom.develop(file.readNBytes(Darkroom.MOST_BYTES + 1));
            var picture = storyPictures.add(id, print, name, signedIn.person());
            return Response.status(Status.CREATED)
                    .entity(Json.createObjectBuilder()
                            .add("id", picture.id())
                            .add("width", picture.width())
                            .add("height", picture.height())
                            .build())
                    .build();
        } catch (NotAPictureException wrong) {
            var shown = name == null || name.isBlank() ? messages.text("pictures.nameless") : name;
            return refuse(
                    Status.fromStatusCode(422),
                    messages.text("pictures." + wrong.why().name(), shown));
        } catch (ForbiddenException notTheirs) {
            return refuse(Status.FORBIDDEN, messages.text("pictures.forbidden"));
        } catch (UnknownEditionException unknown) {
            return refuse(Status.NOT_FOUND, messages.text("copy.unknown"));
        }
    }

    private static Response refuse(Status status, String message) {
        return Response.status(status == null ? Status.BAD_REQUEST : status)
                .entity(Json.createObjectBuilder().add("message", message).build())
                .build();
    }
}
