package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.media.Pictures;
import org.thesop.media.Size;
import org.thesop.platform.Messages;
import org.thesop.platform.web.SecretAddress;
import org.thesop.site.Previews;

/**
 * An edition as it will look, for somebody without an account: {@code /preview/} and the secret of a link, with the pictures
 * of the edition under the same address. It is kept nowhere, found by no search, and tells nobody where it led from.
 */
@WebServlet("/preview/*")
public class PreviewLinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern ADDRESS =
            Pattern.compile("/([A-Za-z0-9_-]{1,100})(?:/media/([A-Za-z0-9_-]{1,40})/([a-z0-9.-]{1,20}))?");

    @Inject
    transient Previews previews;

    @Inject
    transient Pictures pictures;

    @Inject
    transient LinkRate rate;

    @Inject
    transient Frames frames;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        SecretAddress.on(response);
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!rate.letsLook(request.getRemoteAddr())) {
            response.sendError(TOO_MANY_REQUESTS);
        } else if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2) != null) {
            picture(address.group(1), address.group(2), Size.of(address.group(3)), response);
        } else {
            page(address.group(1), request, response);
        }
    }

    private void page(String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var preview = previews.by(secret).orElse(null);
        if (preview == null) {
            response.sendError(
                    rate.letsGuess(request.getRemoteAddr()) ? HttpServletResponse.SC_NOT_FOUND : TOO_MANY_REQUESTS);
        } else if (preview.movedTo() != null) {
            new PaperAnswer(request, response).meanwhile(preview.movedTo());
            response.setHeader("Cache-Control", "no-store");
        } else if (preview.story() == null) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            var story = preview.story();
            PaperHeaders.framing(story.frames(), response);
            request.setAttribute("previewNote", messages.text("previewLink.note", preview.until()));
            var frame = frames.of(messages.text("preview.title", story.headline()), null, null, null);
            new PaperAnswer(request, response).unpublished("story", story, frame);
        }
    }

    private void picture(String secret, String id, Optional<Size> size, HttpServletResponse response)
            throws IOException {
        var picture = previews.shows(secret, id) ? pictures.get(id).orElse(null) : null;
        if (picture == null || size.isEmpty() || !picture.mayBeShown(pictures.today())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            PictureServlet.send(pictures.file(picture, size.get()), response);
        }
    }
}
