package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The public way in: to the desks when one can sign in, else a page that waits for it and tries again by itself. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignInDoor door;

    @Inject
    transient ErrorPrinting printing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (door.open()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/desk/");
        } else {
            printing.aMoment(request, response, "/login");
        }
    }
}
