package org.thesop.notify.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.notify.Notices;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.SentId;

/** desk/notices/open?notice=12: marks it as read and goes where it leads. What is read twice is read once. */
@WebServlet("/desk/notices/open")
public class OpenNotice extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Notices notices;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var link = SentId.of(request.getParameter("notice"))
                .flatMap(id -> notices.open(id, signedIn.person()))
                .orElse("/desk/notices/notices");
        response.sendRedirect(request.getContextPath() + link);
    }
}
