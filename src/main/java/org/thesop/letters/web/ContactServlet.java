package org.thesop.letters.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.house.OwnPage;
import org.thesop.house.PaperPages;
import org.thesop.letters.LetterForm;
import org.thesop.letters.LetterRate;
import org.thesop.letters.Letters;
import org.thesop.platform.Messages;
import org.thesop.platform.TimeTrap;
import org.thesop.platform.web.PlainGet;
import org.thesop.site.web.PlainForm;

/** Letters to the editor: a plain form, no script, no session. What is refused comes back as it was typed. */
@WebServlet("/contact")
public class ContactServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    /** The field that says when the form was shown. */
    private static final String SINCE = "since";

    /** The longest letter, each of its characters three bytes that a form writes as nine letters. */
    private static final int MOST_BYTES = 100_000;

    @Inject
    transient Letters letters;

    @Inject
    transient LetterRate rate;

    @Inject
    transient TimeTrap trap;

    @Inject
    transient PaperPages pages;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var form = LetterForm.about(request.getParameter("story"));
        print(form, Map.of(), request.getParameter("sent") != null, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var refusal = PlainForm.refusalUnlessFromBrowser(request, MOST_BYTES);
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var form = typed(request);
        if (!form.problems().isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            print(form, texts(form.problems()), false, request, response);
        } else if (trap.springs(request.getParameter(SINCE))) {
            response.setStatus(UNPROCESSABLE);
            print(form, Map.of("all", messages.text("letters.problem.again")), false, request, response);
        } else {
            send(form, request, response);
        }
    }

    private void send(LetterForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var wait = rate.delay(request.getRemoteAddr());
        if (wait.isZero()) {
            letters.receive(form);
            thank(response);
            return;
        }
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        var text = messages.text("letters.problem.rate", wait.toMinutes() + 1);
        print(form, Map.of("all", text), false, request, response);
    }

    private static LetterForm typed(HttpServletRequest request) {
        return new LetterForm(
                request.getParameter("name"),
                request.getParameter("email"),
                request.getParameter("subject"),
                request.getParameter("text"),
                request.getParameter("story"),
                request.getParameter("website"));
    }

    private Map<String, String> texts(Map<String, String> problems) {
        return problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, problem -> messages.text(problem.getValue())));
    }

    private static void thank(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/contact?sent");
    }

    private void print(
            LetterForm form,
            Map<String, String> problems,
            boolean sent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var headline = letters.headline(form).orElse(null);
        var since = trap.keep(request.getParameter(SINCE));
        request.setAttribute(
                "page", new ContactPage(form, pages.now(OwnPage.CONTACT), headline, problems, sent, since));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/site/contact.xhtml").forward(new PlainGet(request), response);
    }
}
