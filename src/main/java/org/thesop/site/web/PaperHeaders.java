package org.thesop.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.thesop.platform.web.RequestName;

/** What a browser is told about every public page: the request's name, no script, nothing from elsewhere, in nobody's frame. */
final class PaperHeaders {

    /** No script can connect to anything; what checks a page and asks for robots.txt as the page would is to get it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private PaperHeaders() {}

    /** The same for a preview, which a page of the desks shows in a frame. */
    static void inOurOwnFrame(HttpServletRequest request, HttpServletResponse response) {
        on(request, response);
        response.setHeader(
                "Content-Security-Policy",
                POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
                        .replace("form-action 'self'", "form-action 'none'"));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /** Lets a page open frames of these houses, and of nobody else. */
    static void framing(List<String> sources, HttpServletResponse response) {
        if (!sources.isEmpty()) {
            var policy = response.getHeader("Content-Security-Policy");
            response.setHeader("Content-Security-Policy", policy + "; frame-src " + String.join(" ", sources));
        }
    }

    /** Lets the page's form lead on to this address as well: signing out goes by Keycloak. */
    static void leadingTo(String address, HttpServletResponse response) {
        var to = URI.create(address);
        response.setHeader(
                "Content-Security-Policy",
                POLICY.replace(
                        "form-action 'self'", "form-action 'self' " + to.getScheme() + "://" + to.getAuthority()));
    }

    static void on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Request-Id", String.valueOf(request.getAttribute(RequestName.ATTRIBUTE)));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
