package org.thesop.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** What is said of a page whose address holds a secret: it is kept nowhere, and found by no search. */
public final class SecretAddress {

    private SecretAddress() {}

    /** The page tells nobody where it led from. */
    public static void on(HttpServletResponse response) {
        on(response, "no-referrer");
    }

    /**
     * The same for a page with a form. Other sites learn nothing of the address; with no-referrer at all the page's own form
     * came from "null", which is refused where a browser does not say in Sec-Fetch-Site whose it is.
     */
    public static void onForm(HttpServletResponse response) {
        on(response, "same-origin");
    }

    private static void on(HttpServletResponse response, String referrer) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", referrer);
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
