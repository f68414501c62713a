package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.platform.Messages;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.SecretAddress;

/** A page of a link on which one can say something: a plain form, which comes back with what was typed when it is refused. */
abstract class LinkFormServlet extends LinkServlet {

    static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1L;

    @Inject
    transient Messages messages;

    @Inject
    transient Assets assets;

    /** The most bytes of a form that are read at all; what is longer cannot be shown again. */
    abstract int mostRead();

    /** Takes what was typed, or shows the page again and says why not. */
    abstract void take(String typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /**
     * Shows the page.
     *
     * @param problem the key of what is wrong with what was typed, null for nothing
     * @param typed null for nothing
     */
    abstract void show(HttpServletRequest request, HttpServletResponse response, String problem, String typed)
            throws ServletException, IOException;

    @Override
    final void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show(request, response, null, "");
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepSecret(response);
        var refusal = PlainForm.refusal(request, mostRead());
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var typed = request.getParameter("text");
        if (rate.letsRemark(request.getRemoteAddr(), secret(request))) {
            take(typed, request, response);
        } else {
            refuse(TOO_MANY_REQUESTS, "checking.problem.rate", typed, request, response);
        }
    }

    @Override
    final void keepSecret(HttpServletResponse response) {
        SecretAddress.onForm(response);
    }

    final void refuse(
            int status, String problem, String typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        show(request, response, problem, typed);
    }

    /** Leads back to the page, to where it thanks. */
    static void thank(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?said#said");
    }

    /** The text of a problem; empty for none. */
    final String said(String problem) {
        return problem == null ? "" : messages.text(problem);
    }

    static void print(String page, Object shown, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("page", shown);
        request.getRequestDispatcher("/site/" + page + ".xhtml").forward(new PlainGet(request), response);
    }
}
