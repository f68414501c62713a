package org.thesop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What browsers are told about pages behind the login: kept nowhere, framed nowhere. PrimeFaces adds the script policy. */
@WebFilter(
        urlPatterns = {"/desk/*", "/api/*"},
        dispatcherTypes = DispatcherType.REQUEST)
public class DeskHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForEverybody(request.getPathInfo())) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    /** The public part of the API says itself how long its answers are good for. */
    private static boolean isForEverybody(String path) {
        return path != null && path.startsWith("/v1/") && !path.startsWith("/v1/desk");
    }
}
