package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.thesop.media.Picture;
import org.thesop.media.Pictures;
import org.thesop.media.Portraits;
import org.thesop.media.Size;
import org.thesop.people.SignedIn;
import org.thesop.story.StoryPictures;

/**
 * {@code /media/{id}/{size}}, where a size is {@code 960}, {@code 960.webp} or {@code wide-480}: a picture that is at least so
 * wide, where there is one. Readers get it while a published edition shows it and its rights let them; a browser asks again
 * each time, because what is taken back has to be gone.
 */
@WebServlet("/media/*")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{1,64})/([a-z0-9.-]{1,20})");

    @Inject
    transient Pictures pictures;

    @Inject
    transient PictureSending sending;

    @Inject
    transient StoryPictures storyPictures;

    @Inject
    transient Portraits portraits;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var picture = address.matches() ? pictures.get(address.group(1)).orElse(null) : null;
        var size = picture == null ? null : Size.of(address.group(2)).orElse(null);
        if (size == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (size.isForReaders() && isOut(picture)) {
            response.setHeader("Cache-Control", "public, no-cache");
            sending.send(picture, size, request, response);
        } else if (signedIn.isOfTheNewsroom() && maySee(picture.id())) {
            response.setHeader("Cache-Control", "private, no-store");
            sending.send(picture, size, request, response);
        } else {
            var wasTaken = picture.shared() && !picture.mayBeShown(pictures.today());
            response.sendError(wasTaken ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isOut(Picture picture) {
        return storyPictures.isOut(picture.id())
                || (portraits.isOut(picture.id()) && picture.mayBeShown(pictures.today()));
    }

    /** Colleagues know one another by their pictures, whether readers do or not. */
    private boolean maySee(String picture) {
        return (portraits.isOne(picture) && signedIn.person().role() != null)
                || storyPictures.maySee(picture, signedIn.person());
    }
}
