package org.thesop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** Gives every request a short name, in its log lines, its answer and on the error page, so that people can quote it. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RequestName extends HttpFilter {

    /** The request attribute that holds the name. */
    public static final String ATTRIBUTE = "org.thesop.request";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var name = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        request.setAttribute(ATTRIBUTE, name);
        response.setHeader("X-Request-Id", name);
        MDC.put("request", name);
        if (request.getRemoteUser() != null) {
            MDC.put("handle", request.getRemoteUser());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
            MDC.remove("handle");
        }
    }
}
