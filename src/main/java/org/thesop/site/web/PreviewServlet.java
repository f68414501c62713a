package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.SentId;
import org.thesop.site.Previews;
import org.thesop.story.ForbiddenException;
import org.thesop.story.UnknownEditionException;

/** An edition as readers will see it, printed like the paper, for the frame of the preview page and for nobody else. */
@WebServlet("/desk/story/preview-page")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Previews previews;

    @Inject
    transient Frames frames;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var id = SentId.of(request.getParameter("edition"));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var story = previews.of(id.get(), signedIn.person());
            PaperHeaders.inOurOwnFrame(request, response);
            PaperHeaders.framing(story.frames(), response);
            var section = story.section().isEmpty() ? null : story.section();
            var frame = frames.of(messages.text("preview.title", story.headline()), null, null, section);
            new PaperAnswer(request, response).unpublished("story", story, frame);
        } catch (ForbiddenException forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (UnknownEditionException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
