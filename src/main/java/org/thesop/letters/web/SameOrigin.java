package org.thesop.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.thesop.platform.Settings;

/**
 * Whether a form was sent from a page of ours. Browsers say so in Sec-Fetch-Site and Origin, which a page elsewhere
 * cannot forge; whoever sends neither is not a browser with our form. So a form needs no session and no token.
 */
final class SameOrigin {

    private SameOrigin() {}

    static boolean sent(HttpServletRequest request) {
        return sent(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getRequestURL().toString(),
                Settings.paperUrl());
    }

    /** Both headers may be null, not both at once; the address as asked for and as configured are ours. */
    static boolean sent(String fetchSite, String origin, String askedFor, String paper) {
        var originIsOurs = origin != null && (origin.equals(originOf(askedFor)) || origin.equals(originOf(paper)));
        if (fetchSite == null) {
            return originIsOurs;
        }
        return fetchSite.equals("same-origin") && (origin == null || originIsOurs);
    }

    private static String originOf(String address) {
        var uri = URI.create(address);
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
