package org.thesop.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where a form ends up whose page the server has forgotten, after a restart or a new sign-in: back at the page itself,
 * fresh. What was typed in a room is put back there by its script.
 */
@WebServlet("/expired-page")
public class ExpiredPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", query == null ? page : page + "?" + query);
    }
}
