package org.thesop.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.people.SignedIn;

/**
 * Closes the desks to whoever has left and to second accounts, from the moment on and in sessions that are open too: what Keycloak says of their
 * account may come later. The REST interface does the same by {@link LeftMapper}.
 */
@WebFilter(
        urlPatterns = {"/desk", "/desk/*"},
        dispatcherTypes = DispatcherType.REQUEST)
public class AlumniDoor extends HttpFilter {

    /** Set on a request that is refused for this, {@code left} or {@code double}, for the page that says so. */
    public static final String REFUSED = "sop.alumnus";

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRemoteUser() == null || signedIn.isOfTheNewsroom()) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, signedIn.isDouble() ? "double" : "left");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
