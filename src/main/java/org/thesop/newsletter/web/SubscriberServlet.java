package org.thesop.newsletter.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.thesop.newsletter.SignUpRate;
import org.thesop.newsletter.Subscriber;
import org.thesop.newsletter.Subscribers;
import org.thesop.newsletter.Subscribing;
import org.thesop.newsletter.web.MinePage.Face;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Messages;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.SecretAddress;

/**
 * What the links in mail open: the page that confirms, and a subscriber's own, where the newsletter is chosen anew and ended. Only
 * a press does anything, never the opening of a link: programs that look for evil open all links in a mail.
 */
@WebServlet({"/newsletter/confirm/*", "/newsletter/mine/*"})
public class SubscriberServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{1,100})(/stop)?");
    private static final int MOST_BYTES = 20_000;

    @Inject
    transient Subscribing subscribing;

    @Inject
    transient Subscribers subscribers;

    @Inject
    transient ChoiceBoxes boxes;

    @Inject
    transient SignUpRate rate;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var secret = secret(request);
        if (isStop(request)) {
            go(Subscribing.MINE + secret.secret() + "#stop", response);
        } else if (confirms(request)) {
            var asked = subscribing.toConfirm(secret).orElse(null);
            print(asked == null ? null : toConfirm(asked, secret), request, response);
        } else {
            var mine = subscribers.with(secret).orElse(null);
            print(mine == null ? null : mine(mine, said(request), false), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var secret = secret(request);
        if (isStop(request)) {
            // RFC 8058: a mail program sends this without asking for any page, and must be led nowhere else.
            subscribing.stop(secret);
            print(new MinePage(Face.STOPPED, null, "", null, false, null, List.of()), request, response);
        } else if (confirms(request)) {
            var confirmed = subscribing.confirm(secret).orElse(null);
            if (confirmed == null) {
                print(null, request, response);
            } else {
                go(confirmed.path() + "?confirmed", response);
            }
        } else {
            request.setCharacterEncoding("UTF-8");
            change(secret, request, response);
        }
    }

    private void change(LinkSecret secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var choice = boxes.read(request);
        var mine = subscribers.with(secret).orElse(null);
        if (mine == null) {
            print(null, request, response);
        } else if (choice.isNothing()) {
            response.setStatus(NewsletterServlet.UNPROCESSABLE);
            print(mine(mine, messages.text("newsletter.problem.nothing.mine"), true), request, response);
        } else {
            subscribing.change(secret, choice);
            go(mine.path() + "?saved", response);
        }
    }

    private MinePage toConfirm(Subscriber asked, LinkSecret secret) {
        return new MinePage(
                Face.CONFIRM,
                secret.under(Subscribing.CONFIRM),
                asked.email(),
                null,
                false,
                null,
                subscribing.inWords(asked).lines().toList());
    }

    private MinePage mine(Subscriber subscriber, String said, boolean wrong) {
        return new MinePage(
                Face.MINE,
                subscriber.path(),
                subscriber.email(),
                said,
                wrong,
                boxes.of(subscriber.choice()),
                List.of());
    }

    private String said(HttpServletRequest request) {
        if (request.getParameter("confirmed") != null) {
            return messages.text("newsletter.mine.confirmed");
        }
        return request.getParameter("saved") == null ? null : messages.text("newsletter.mine.saved");
    }

    /** The page, or that there is none; whoever tries many secrets is told no more than that. */
    private void print(MinePage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page == null && !rate.letsGuess(request.getRemoteAddr())) {
            response.sendError(NewsletterServlet.TOO_MANY_REQUESTS);
            return;
        }
        if (page == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        request.setAttribute(
                "page", page == null ? new MinePage(Face.GONE, null, "", null, false, null, List.of()) : page);
        request.getRequestDispatcher("/site/newsletter-mine.xhtml").forward(new PlainGet(request), response);
    }

    private static void go(String to, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    private static boolean confirms(HttpServletRequest request) {
        return request.getServletPath().equals("/newsletter/confirm");
    }

    private static boolean isStop(HttpServletRequest request) {
        return !confirms(request)
                && request.getPathInfo() != null
                && request.getPathInfo().endsWith(Subscribing.STOP);
    }

    private static LinkSecret secret(HttpServletRequest request) {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return new LinkSecret(address.matches() ? address.group(1) : "");
    }
}
