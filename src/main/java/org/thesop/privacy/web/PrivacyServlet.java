package org.thesop.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.thesop.house.OwnPage;
import org.thesop.house.PaperPages;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.platform.TimeTrap;
import org.thesop.platform.web.PlainGet;
import org.thesop.privacy.AskRate;
import org.thesop.privacy.OwnData;
import org.thesop.site.web.PlainForm;

/** What is kept of people and for how long, and where somebody asks for their own: a plain page, no script, no session. */
@WebServlet("/privacy")
public class PrivacyServlet extends HttpServlet {

    static final int TOO_MANY_REQUESTS = 429;
    static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1L;

    private static final String SINCE = "since";
    private static final int MOST_BYTES = 4_000;
    private static final int LONGEST = 200;

    @Inject
    transient OwnData ownData;

    @Inject
    transient PaperPages pages;

    @Inject
    transient EndDateTexts dates;

    @Inject
    transient AskRate rate;

    @Inject
    transient TimeTrap trap;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        print("", null, request.getParameter("sent") != null, request, response);
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
        var email =
                Optional.ofNullable(request.getParameter("email")).orElse("").strip();
        if (email.length() > LONGEST || !MailAddress.isOne(email)) {
            refuse(UNPROCESSABLE, email, messages.text("letters.problem.email.form"), request, response);
        } else if (trap.springs(request.getParameter(SINCE))) {
            refuse(UNPROCESSABLE, email, messages.text("privacy.problem.again"), request, response);
        } else {
            ask(email, request, response);
        }
    }

    private void ask(String email, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var wait = rate.delay(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            var text = messages.text("newsletter.problem.rate", wait.toMinutes() + 1);
            refuse(TOO_MANY_REQUESTS, email, text, request, response);
            return;
        }
        if (Settings.mailHost().isPresent()
                && Optional.ofNullable(request.getParameter("website"))
                        .orElse("")
                        .isEmpty()) {
            ownData.ask(email);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/privacy?sent#own");
    }

    private void refuse(
            int status, String email, String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        print(email, problem, false, request, response);
    }

    private void print(
            String email, String problem, boolean sent, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(
                "page",
                new PrivacyPage(
                        pages.now(OwnPage.PRIVACY),
                        dates.all(),
                        email,
                        problem,
                        sent,
                        Settings.mailHost().isPresent(),
                        trap.keep(request.getParameter(SINCE))));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/site/privacy.xhtml").forward(new PlainGet(request), response);
    }
}
