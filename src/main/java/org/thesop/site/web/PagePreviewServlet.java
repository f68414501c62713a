package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;
import org.thesop.site.FrontPage;
import org.thesop.site.SectionPages;
import org.thesop.story.Permissions;

/** The front page or a section's as readers will see it at a moment, printed like the paper, for the frame of the preview. */
@WebServlet("/desk/frontpage/preview-page")
public class PagePreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FRONT = "front";

    @Inject
    transient FrontPage frontPage;

    @Inject
    transient SectionPages sections;

    @Inject
    transient Frames frames;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Messages messages;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!Permissions.mayArrange(signedIn.person())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Spoken.say(Spoken.ofThePaper());
        var number = number(request, "version");
        var version = number == null ? null : number.intValue();
        var second = number(request, "at");
        var now = clock.instant();
        var moment = second == null ? now : Instant.ofEpochSecond(Math.max(second, now.getEpochSecond()));
        var slug = request.getParameter("page");
        PaperHeaders.inOurOwnFrame(request, response);
        var answer = new PaperAnswer(request, response);
        if (FRONT.equals(slug)) {
            var frame = frames.of(messages.text("front.preview.title", messages.text("front.title")), null, null, null);
            answer.unpublished("front", frontPage.foreseen(version, moment), frames.at(moment, frame));
            return;
        }
        var list = sections.foreseen(slug, version, moment).orElse(null);
        if (list == null) {
            answer.nothing();
        } else {
            var title = messages.text("front.preview.title", list.section().name());
            answer.unpublished("section", list, frames.at(moment, frames.of(title, null, null, slug)));
        }
    }

    /** Null for what is none. */
    private static Long number(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || !text.matches("\\d{1,10}") ? null : Long.valueOf(text);
    }
}
