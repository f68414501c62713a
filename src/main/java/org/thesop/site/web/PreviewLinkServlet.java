package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.platform.Messages;
import org.thesop.site.Previews;

/** An edition as it will look, for somebody without an account: {@code /preview/} and the secret of a link. */
@WebServlet("/preview/*")
public class PreviewLinkServlet extends LinkServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Previews previews;

    @Inject
    transient Frames frames;

    @Inject
    transient Messages messages;

    @Override
    boolean shows(String secret, String picture) {
        return previews.shows(secret, picture);
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var preview = previews.by(secret(request)).orElse(null);
        if (preview == null) {
            opensNothing(request, response);
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
}
