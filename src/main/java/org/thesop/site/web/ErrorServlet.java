package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.newsstand.ChangeWatch;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.people.Standings;
import org.thesop.people.web.AlumniDoor;
import org.thesop.people.web.StaleSignIn;
import org.thesop.platform.web.Problem;
import org.thesop.platform.web.Problems;

/**
 * Where web.xml sends every error: chooses the page that fits. Programs that called the API are told in their own form, and the scripts
 * of the desks get the bare status.
 */
@WebServlet("/site/errors")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignInDoor door;

    @Inject
    transient ErrorPrinting printing;

    @Inject
    transient Problems problems;

    @Inject
    transient ChangeWatch watch;

    @Inject
    transient Standings standings;

    @Inject
    transient StaleSignIn stale;

    @Inject
    transient LostReader lost;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (Problems.answersFor(path) && !response.isCommitted()) {
            tell(problems.of(status == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status), response);
            return;
        }
        if (path.startsWith("/api/") || response.isCommitted()) {
            return;
        }
        if ((status == null || status >= 500) && !watch.lookNow()) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (status != null && status == HttpServletResponse.SC_FORBIDDEN && path.startsWith("/desk")) {
            refusedAtDesk(request, response, path);
        } else if (status != null && status == HttpServletResponse.SC_NOT_FOUND && lost.ledOn(request, response)) {
            response.flushBuffer();
        } else {
            printing.print(request, response, status == null ? 500 : status);
        }
    }

    private static void tell(Problem problem, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.TYPE);
        response.getOutputStream().write(problem.content());
    }

    private void refusedAtDesk(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        if (request.getAttribute(AlumniDoor.REFUSED) instanceof String why) {
            printing.closed(request, response, why);
        } else if (stale.sent(request)) {
            stale.end(request, response, sameAddress(request, path));
        } else if (request.getUserPrincipal() != null
                && SignedIn.roleOf(request).isEmpty()) {
            printing.noRole(request, response, standings.holding(Role.MANAGING_EDITOR));
        } else if (request.getUserPrincipal() != null) {
            printing.otherRole(request, response, DeskFolder.of(path).role());
        } else if (door.open()) {
            printing.signInFirst(request, response);
        } else {
            printing.aMoment(request, response, sameAddress(request, path));
        }
    }

    /** Where the reader wanted to go; only what can stand in a header. */
    private static String sameAddress(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        var address = query == null ? path : path + "?" + query;
        return address.matches("/desk[\\x21-\\x7e]{0,500}") ? address : "/desk/";
    }
}
