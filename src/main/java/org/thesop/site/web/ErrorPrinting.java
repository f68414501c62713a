package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.RequestName;

/** Prints the pages for when something is not as it should be. None of them asks the database. */
@ApplicationScoped
public class ErrorPrinting {

    private static final int SECONDS_TO_WAIT = 3;

    /** After so long it is worth the while to come again when the paper was away. */
    private static final int SECONDS_AWAY = 30;

    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 413, 429, 500, 503);

    @Inject
    Frames frames;

    @Inject
    Messages messages;

    /** The page of this status; the texts of a status without texts of its own are those of its hundred. */
    void print(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        var key = "site.error." + (known(status) ? status : status < 500 ? 400 : 500);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Integer.toString(SECONDS_AWAY));
        }
        var requestId = status >= 500 ? (String) request.getAttribute(RequestName.ATTRIBUTE) : null;
        print(
                request,
                response,
                new ErrorPage(
                        status,
                        key + ".title",
                        messages.text(key + ".text"),
                        requestId,
                        "/",
                        "site.error.front",
                        false));
    }

    private static boolean known(int status) {
        return KNOWN.contains(status);
    }

    /** For somebody who is signed in and came to a desk of another role. */
    void otherRole(HttpServletRequest request, HttpServletResponse response, String roleKey)
            throws IOException, ServletException {
        var text = messages.text("site.error.role.text", messages.text(roleKey));
        print(
                request,
                response,
                new ErrorPage(403, "site.error.role.title", text, null, "/desk/", "site.error.desk", false));
    }

    /** For somebody who is signed in and has no role: who could give them one, and the way out to sign in as another. */
    void noRole(HttpServletRequest request, HttpServletResponse response, List<String> whoGivesOne)
            throws IOException, ServletException {
        var names = whoGivesOne.isEmpty() ? messages.text("site.error.noRole.somebody") : messages.anyOf(whoGivesOne);
        var text = messages.text("site.error.noRole.text", request.getRemoteUser(), names);
        var page = new ErrorPage(403, "site.error.noRole.title", text, null, "/", "site.error.front", true);
        PaperHeaders.on(request, response);
        PaperHeaders.leadingTo(Settings.realmUrl(), response);
        printWithHeaders(request, response, page);
    }

    /** For somebody who is signed in, and to whom no desk is open: {@code left} or {@code double}. */
    void closed(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException, ServletException {
        var key = "site.error." + why;
        var text = messages.text(key + ".text");
        print(request, response, new ErrorPage(403, key + ".title", text, null, "/", "site.error.front", false));
    }

    /** For somebody who could be signed in, but is not. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var text = messages.text("site.error.signIn.text");
        print(
                request,
                response,
                new ErrorPage(403, "site.error.signIn.title", text, null, "/login", "site.error.login", false));
    }

    /** While signing in is not possible yet: the page comes back by itself. */
    void aMoment(HttpServletRequest request, HttpServletResponse response, String backTo)
            throws IOException, ServletException {
        response.setHeader("Refresh", SECONDS_TO_WAIT + ";url=" + backTo);
        response.setHeader("Retry-After", Integer.toString(SECONDS_TO_WAIT));
        var text = messages.text("site.error.moment.text");
        print(
                request,
                response,
                new ErrorPage(503, "site.error.moment.title", text, null, "/", "site.error.front", false));
    }

    private void print(HttpServletRequest request, HttpServletResponse response, ErrorPage page)
            throws IOException, ServletException {
        PaperHeaders.on(request, response);
        printWithHeaders(request, response, page);
    }

    private void printWithHeaders(HttpServletRequest request, HttpServletResponse response, ErrorPage page)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(page.status());
        request.setAttribute("page", page);
        request.setAttribute("frame", frames.withoutDatabase(messages.text(page.title())));
        request.getRequestDispatcher("/site/error.xhtml").forward(new PlainGet(request), response);
    }
}
