package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.platform.Messages;
import org.thesop.site.ClipQuestion;
import org.thesop.site.Clips;
import org.thesop.site.ClipsPdf;
import org.thesop.site.ClipsPdf.BusyException;
import org.thesop.site.Portfolios;

/**
 * {@code /people/{handle}/clips}: somebody's clips by section and year, to be chosen from; with {@code ?clip=…} those that were
 * chosen, on a page to be shown to whoever asks for work; {@code clips.pdf} with the same has them whole. Printed for each who asks.
 */
@ApplicationScoped
class ClipsAnswer {

    private static final String TRY_AGAIN_SECONDS = "30";

    @Inject
    Clips clips;

    @Inject
    ClipsPdf pdf;

    @Inject
    Portfolios portfolios;

    @Inject
    Frames frames;

    @Inject
    Messages messages;

    void page(String handle, PaperAnswer answer) throws IOException, ServletException {
        var question = question(answer);
        if (question.choosing()) {
            var choice = clips.choice(handle, question).orElse(null);
            if (choice == null) {
                moved(handle, answer);
            } else {
                var title = messages.text("clips.choose.of", choice.name());
                answer.page("clips-choose", choice, frames.of(title, null, null, null));
            }
        } else {
            var chosen = clips.chosen(handle, question).orElse(null);
            if (chosen == null || chosen.teasers().isEmpty()) {
                answer.nothing();
            } else {
                var title = messages.text("clips.of", chosen.who().name());
                answer.page("clips", chosen, frames.of(title, chosen.who().bio(), chosen.path(), null));
            }
        }
    }

    void printed(String handle, PaperAnswer answer) throws IOException {
        var response = answer.response();
        var whole = clips.whole(handle, question(answer)).orElse(null);
        if (whole == null) {
            answer.nothing();
        } else if (whole.stories().isEmpty()) {
            answer.meanwhile("/people/" + handle + "/clips?show=yes");
        } else {
            try {
                var file = pdf.print(whole);
                response.setContentType("application/pdf");
                response.setContentLength(file.length);
                // What is taken down is not to be had from a cache either.
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Robots-Tag", "noindex");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + handle + "-clips.pdf\"");
                response.getOutputStream().write(file);
            } catch (BusyException busy) {
                response.setHeader("Retry-After", TRY_AGAIN_SECONDS);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    /** The page of a double is that of the person. */
    private void moved(String handle, PaperAnswer answer) throws IOException {
        answer.moved(portfolios.path(handle).filter(path -> !path.endsWith("/" + handle)));
    }

    private static ClipQuestion question(PaperAnswer answer) {
        var asked = answer.request();
        return ClipQuestion.of(
                asked.getParameter("section"),
                asked.getParameter("year"),
                asked.getParameterValues("clip"),
                asked.getParameter("choose") != null,
                asked.getParameter("show") != null);
    }
}
