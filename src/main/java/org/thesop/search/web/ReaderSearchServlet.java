package org.thesop.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.platform.web.PlainGet;
import org.thesop.search.IndexClock;
import org.thesop.search.PaperQuestion;
import org.thesop.search.PaperSearch;

/** {@code /search}: what was published, searched by readers. A plain form, no script, no session; nobody keeps what was asked. */
@WebServlet("/search")
public class ReaderSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PaperSearch search;

    @Inject
    transient IndexClock index;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var question = PaperQuestion.of(
                request.getParameter("q"),
                request.getParameter("section"),
                request.getParameter("by"),
                request.getParameter("year"),
                request.getParameter("sort"),
                request.getParameter("page"));
        var writer = question.by().isEmpty() ? null : search.nameOf(question.by());
        var whole = index.percent() == 100;
        var page = new ReaderSearchPage(question, search.find(question), whole, writer, search.suggested());
        request.setAttribute("page", page);
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher("/site/search.xhtml").forward(new PlainGet(request), response);
    }
}
