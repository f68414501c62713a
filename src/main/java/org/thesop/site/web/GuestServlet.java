package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.media.Pictures;
import org.thesop.media.Size;
import org.thesop.platform.Messages;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.SecretAddress;
import org.thesop.site.GuestRooms;
import org.thesop.story.Guests;

/**
 * The room of one story for somebody without an account: {@code /guest/} and the secret of a link. A plain page and a plain
 * form, no script, no session, no way on. It is kept nowhere, found by no search, and tells nobody where it led from.
 */
@WebServlet("/guest/*")
public class GuestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    /** The longest word, each of its characters three bytes that a form writes as nine letters, with room to say so. */
    private static final int MOST_READ = 200_000;

    private static final Pattern ADDRESS =
            Pattern.compile("/([A-Za-z0-9_-]{1,100})(?:/media/([A-Za-z0-9_-]{1,40})/([a-z0-9.-]{1,20}))?");

    @Inject
    transient GuestRooms rooms;

    @Inject
    transient Guests guests;

    @Inject
    transient Pictures pictures;

    @Inject
    transient LinkRate rate;

    @Inject
    transient Assets assets;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!rate.letsLook(request.getRemoteAddr())) {
            response.sendError(TOO_MANY_REQUESTS);
        } else if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2) != null) {
            picture(address.group(1), address.group(2), Size.of(address.group(3)), response);
        } else {
            show(request, response, null, "");
        }
    }

    private void picture(String secret, String id, Optional<Size> size, HttpServletResponse response)
            throws IOException {
        var picture = rooms.shows(secret, id) ? pictures.get(id).orElse(null) : null;
        if (picture == null || size.isEmpty() || !picture.mayBeShown(pictures.today())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            PictureServlet.send(pictures.file(picture, size.get()), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var refusal = PlainForm.refusal(request, MOST_READ);
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var typed = request.getParameter("text");
        if (!rate.letsRemark(request.getRemoteAddr(), secret(request))) {
            response.setStatus(TOO_MANY_REQUESTS);
            show(request, response, "checking.problem.rate", typed);
            return;
        }
        try {
            if (guests.say(secret(request), typed)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", request.getRequestURI() + "?said#said");
            } else {
                show(request, response, "guest.problem.full", typed);
            }
        } catch (IllegalArgumentException emptyOrLong) {
            response.setStatus(UNPROCESSABLE);
            var empty = typed == null || typed.isBlank();
            show(request, response, empty ? "checking.problem.empty" : "checking.problem.long", typed);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String problem, String typed)
            throws ServletException, IOException {
        var room = rooms.by(secret(request)).orElse(null);
        if (room == null) {
            response.sendError(
                    rate.letsGuess(request.getRemoteAddr()) ? HttpServletResponse.SC_NOT_FOUND : TOO_MANY_REQUESTS);
            return;
        }
        if (room.movedTo() != null) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", room.movedTo());
            return;
        }
        if (room.story() == null) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            PaperHeaders.framing(room.story().frames(), response);
        }
        request.setAttribute(
                "page",
                new GuestPage(
                        room,
                        request.getRequestURI(),
                        problem == null ? "" : messages.text(problem),
                        typed == null ? "" : typed,
                        request.getParameter("said") != null,
                        assets.stylesheet(),
                        assets.icon()));
        request.getRequestDispatcher("/site/guest.xhtml").forward(new PlainGet(request), response);
    }

    private static String secret(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
