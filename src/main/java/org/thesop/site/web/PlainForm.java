package org.thesop.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What comes from a form of the paper's own plain pages, which have no session and no script. */
public final class PlainForm {

    private PlainForm() {}

    /**
     * The status of a request that no form of ours sent, or that is too long to be read.
     *
     * @return 200 when nothing is wrong with it
     */
    public static int refusal(HttpServletRequest request, int mostBytes) {
        return refusal(request, "application/x-www-form-urlencoded", mostBytes);
    }

    /**
     * The same for a form that only a person's browser sends: from another site it was refused before, and whoever says nothing
     * of where it comes from is not a browser with our form.
     */
    public static int refusalUnlessFromBrowser(HttpServletRequest request, int mostBytes) {
        return request.getHeader("Sec-Fetch-Site") == null && request.getHeader("Origin") == null
                ? HttpServletResponse.SC_FORBIDDEN
                : refusal(request, mostBytes);
    }

    /** The same for a form of another type, such as one that sends a file. */
    static int refusal(HttpServletRequest request, String expected, int mostBytes) {
        var type = request.getContentType();
        if (type == null || !type.startsWith(expected)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (request.getContentLengthLong() < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return request.getContentLengthLong() > mostBytes
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_OK;
    }
}
