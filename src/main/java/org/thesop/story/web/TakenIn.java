package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.thesop.media.Darkroom;
import org.thesop.media.NotAPictureException;
import org.thesop.media.Picture;
import org.thesop.media.Print;
import org.thesop.media.StoreAwayException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RestRefusal;
import org.thesop.story.ForbiddenException;
import org.thesop.story.StoryPictures;

/**
 * Takes in a picture that a script sends, one file a request: 201 with the picture, 200 with the one that the newsroom has of
 * the same file and a word about it, else what is wrong with it in words.
 */
@RequestScoped
public class TakenIn {

    private static final Logger LOG = Logger.getLogger(TakenIn.class);
    private static final int UNPROCESSABLE = 422;

    @Inject
    StoryPictures storyPictures;

    @Inject
    Darkroom darkroom;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /**
     * @param name what its file is called, null when nobody said
     * @param may whether the person may add one here; asked before anything is read
     * @param keep keeps it
     */
    public Response answer(String name, InputStream file, BooleanSupplier may, Function<Print, Picture> keep)
            throws IOException {
        var shown = name == null || name.isBlank() ? messages.text("pictures.nameless") : name;
        try {
            if (!may.getAsBoolean()) {
                return RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("pictures.forbidden"));
            }
            var content = file.readNBytes(Darkroom.MOST_BYTES + 1);
            var known = storyPictures.known(content, signedIn.person());
            return known.isPresent()
                    ? known(known.get(), shown)
                    : Response.status(Status.CREATED)
                            .entity(PictureAsJson.of(keep.apply(darkroom.develop(content)))
                                    .build())
                            .build();
        } catch (NotAPictureException wrong) {
            return RestRefusal.of(
                    UNPROCESSABLE, messages.text("pictures." + wrong.why().name(), shown));
        } catch (StoreAwayException away) {
            LOG.errorf("A picture was not taken in: %s", away.getMessage());
            return RestRefusal.of(Status.SERVICE_UNAVAILABLE, messages.text("pictures.away", shown));
        } catch (ForbiddenException notTheirs) {
            return RestRefusal.of(Status.FORBIDDEN.getStatusCode(), messages.text("pictures.forbidden"));
        }
    }

    private Response known(Picture picture, String name) {
        var when = zone.shortDay(picture.uploadedAt());
        if (picture.withdrawn()) {
            return RestRefusal.of(Status.CONFLICT, messages.text("pictures.withdrawnBefore", name, when));
        }
        return Response.ok(PictureAsJson.of(picture)
                        .add("known", true)
                        .add("message", messages.text("pictures.known", name, when))
                        .build())
                .build();
    }
}
