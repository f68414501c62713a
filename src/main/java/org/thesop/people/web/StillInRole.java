package org.thesop.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets nobody in by a role that was taken. Who was given one since is refused before, and helped where errors go. Named in
 * web.xml, so that it stands before whatever asks who is signed in.
 */
public class StillInRole extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StaleSignIn stale;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (stale.sent(request)) {
            var query = request.getQueryString();
            var path = request.getRequestURI();
            stale.end(request, response, query == null ? path : path + "?" + query);
        } else {
            chain.doFilter(request, response);
        }
    }
}
