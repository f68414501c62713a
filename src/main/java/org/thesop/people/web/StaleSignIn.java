package org.thesop.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.people.SignedIn;
import org.thesop.people.Standings;
import org.thesop.platform.web.Problems;

/**
 * A sign-in whose token says more, or less, than holds by now: the open session ends, and so does what a token of the API
 * opens. Whoever still has an account comes back through Keycloak with the role that holds, without being asked for the
 * password.
 */
@ApplicationScoped
public class StaleSignIn {

    @Inject
    Standings standings;

    /** Whether the request's own sign-in is one. */
    public boolean sent(HttpServletRequest request) {
        return request.getRemoteUser() != null
                && standings.areOver(
                        request.getRemoteUser(), SignedIn.roleOf(request).orElse(null), SignedIn.issuedAt(request));
    }

    /**
     * Ends it: a page is asked for again, by somebody whom nobody knows; to all else the answer is 401.
     *
     * @param address what was asked for, with its query
     */
    public void end(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Cache-Control", "no-store");
        if (asksForAPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        } else if (Problems.answersFor(request.getRequestURI())) {
            response.setHeader("WWW-Authenticate", Problems.CHALLENGE + ", error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** As WildFly's own sign-in tells them apart. */
    private static boolean asksForAPage(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return request.getHeader("Authorization") == null
                && request.getHeader("Faces-Request") == null
                && request.getHeader("X-Requested-With") == null
                && accepts != null
                && accepts.contains("text/html");
    }
}
