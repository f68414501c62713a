package org.thesop.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.desk.NewsroomMessages;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.SentId;

/** Where the × of a message to the newsroom leads: a plain form, so that it works on every desk. */
@WebServlet("/desk/close-message")
public class CloseMessage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsroomMessages messages;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SentId.of(request.getParameter("message")).ifPresent(id -> messages.close(id, signedIn.person()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    /** The desk that the person was at: only a path of our own. */
    private static String back(HttpServletRequest request) {
        var desk = request.getParameter("desk");
        var ours = desk != null && desk.startsWith(request.getContextPath() + "/desk/") && !desk.contains("//");
        return ours && desk.chars().noneMatch(each -> each < ' ') ? desk : request.getContextPath() + "/desk/";
    }
}
