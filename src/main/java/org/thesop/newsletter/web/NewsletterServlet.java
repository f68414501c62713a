package org.thesop.newsletter.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.newsletter.SignUpForm;
import org.thesop.newsletter.SignUpRate;
import org.thesop.newsletter.Subscribing;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.platform.TimeTrap;
import org.thesop.platform.web.PlainGet;
import org.thesop.site.web.PlainForm;

/**
 * Where the newsletter is asked for: a plain form, no script, no session. Whatever address is typed, the answer is the same: what
 * differs goes by mail to that address.
 */
@WebServlet("/newsletter")
public class NewsletterServlet extends HttpServlet {

    static final int TOO_MANY_REQUESTS = 429;
    static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1L;

    private static final String SINCE = "since";

    /** An address, and as many sections and writers as anybody ticks. */
    private static final int MOST_BYTES = 20_000;

    @Inject
    transient Subscribing subscribing;

    @Inject
    transient ChoiceBoxes boxes;

    @Inject
    transient SignUpRate rate;

    @Inject
    transient TimeTrap trap;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        print(typed(request), Map.of(), request.getParameter("sent") != null, request, response);
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
        if (Settings.mailHost().isEmpty() || request.getParameter(SINCE) == null) {
            // From the foot of another page, where only the address was typed: the rest is asked here.
            print(form, Map.of(), false, request, response);
        } else if (!form.problems().isEmpty()) {
            refuse(UNPROCESSABLE, form, texts(form.problems()), request, response);
        } else if (trap.springs(request.getParameter(SINCE))) {
            refuse(UNPROCESSABLE, form, Map.of("all", messages.text("newsletter.problem.again")), request, response);
        } else {
            ask(form, request, response);
        }
    }

    private void ask(SignUpForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var wait = rate.delay(request.getRemoteAddr());
        if (wait.isZero()) {
            subscribing.ask(form);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/newsletter?sent");
            return;
        }
        response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        var text = messages.text("newsletter.problem.rate", wait.toMinutes() + 1);
        refuse(TOO_MANY_REQUESTS, form, Map.of("all", text), request, response);
    }

    private SignUpForm typed(HttpServletRequest request) {
        return new SignUpForm(request.getParameter("email"), boxes.read(request), request.getParameter("website"));
    }

    private Map<String, String> texts(Map<String, String> problems) {
        return problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, problem -> messages.text(problem.getValue())));
    }

    private void refuse(
            int status,
            SignUpForm form,
            Map<String, String> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        print(form, problems, false, request, response);
    }

    private void print(
            SignUpForm form,
            Map<String, String> problems,
            boolean sent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(
                "page",
                new SignUpPage(
                        form.email(),
                        boxes.of(form.choice()),
                        problems,
                        sent,
                        Settings.mailHost().isPresent(),
                        trap.keep(request.getParameter(SINCE))));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/site/newsletter.xhtml").forward(new PlainGet(request), response);
    }
}
