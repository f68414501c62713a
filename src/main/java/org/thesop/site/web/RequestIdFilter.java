package org.thesop.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** Gives every request a short number that stands in the log, in the answer's header and on the error page. */
public class RequestIdFilter extends HttpFilter {

    /** The request attribute with the number. */
    static final String ATTRIBUTE = "org.thesop.request";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 45), 36);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        MDC.put("handle", request.getRemoteUser() == null ? "-" : request.getRemoteUser());
        chain.doFilter(request, response);
        // Not in a finally: what is thrown from here is logged by the container, with this number; the next request
        // on this thread brings its own.
        MDC.remove("request");
        MDC.remove("handle");
    }
}
