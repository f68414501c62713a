package org.thesop.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;

/** Leads whoever comes to {@code /desk/} to the desk of their role. */
@WebServlet({"/desk", "/desk/"})
public class DeskEntrance extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                request.getContextPath() + deskOf(signedIn.person().role()));
    }

    private static String deskOf(Role role) {
        return switch (role) {
            case WRITER -> "/desk/story/my-stories";
            case EDITOR -> "/desk/review/queue";
            case MANAGING_EDITOR -> "/desk/schedule/publishing";
        };
    }
}
