package org.thesop.platform.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import org.thesop.platform.Reading;

/**
 * Shows a page of many panels from one reading: all that it asks stands in one transaction, so that the edition, its
 * story and its people are read once and not by each panel anew. Only for looking: what a button does is a transaction
 * of its own, and the page after it is asked for by another request.
 */
@WebFilter({"/desk/story/write", "/desk/review/review", "/desk/story/history", "/desk/story/compare"})
public class OneReading extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Resource
    private transient UserTransaction transaction;

    @Inject
    private transient Reading reading;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain page)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            page.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            try {
                reading.begin();
                page.doFilter(request, response);
            } finally {
                end();
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new ServletException(e);
        }
    }

    /** Who comes for the first time is written down by a look, too. */
    private void end() throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        if (transaction.getStatus() == Status.STATUS_ACTIVE) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }
}
