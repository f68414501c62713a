package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.site.GuestRooms;
import org.thesop.story.Guests;

/** The room of one story for somebody without an account: {@code /guest/} and the secret of a link. */
@WebServlet("/guest/*")
public class GuestServlet extends LinkFormServlet {

    private static final long serialVersionUID = 1L;

    /** The longest word, each of its characters three bytes that a form writes as nine letters, with room to say so. */
    private static final int MOST_READ = 200_000;

    @Inject
    transient GuestRooms rooms;

    @Inject
    transient Guests guests;

    @Override
    int mostRead() {
        return MOST_READ;
    }

    @Override
    boolean shows(String secret, String picture) {
        return rooms.shows(secret, picture);
    }

    @Override
    void take(String typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (guests.say(secret(request), typed)) {
                thank(request, response);
            } else {
                show(request, response, "guest.problem.full", typed);
            }
        } catch (IllegalArgumentException emptyOrLong) {
            var empty = typed == null || typed.isBlank();
            var problem = empty ? "checking.problem.empty" : "checking.problem.long";
            refuse(UNPROCESSABLE, problem, typed, request, response);
        }
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response, String problem, String typed)
            throws ServletException, IOException {
        var room = rooms.by(secret(request)).orElse(null);
        if (room == null) {
            opensNothing(request, response);
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
        var page = new GuestPage(
                room,
                request.getRequestURI(),
                said(problem),
                typed == null ? "" : typed,
                request.getParameter("said") != null,
                assets.stylesheet(),
                assets.icon());
        print("guest", page, request, response);
    }
}
