package org.thesop.newsstand.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.thesop.newsstand.ChangeWatch;
import org.thesop.newsstand.KeptPage;
import org.thesop.newsstand.KeptPage.Header;
import org.thesop.newsstand.Newsstand;
import org.thesop.newsstand.Shown;
import org.thesop.newsstand.Shows;
import org.thesop.newsstand.Turn;

/** Prints a page once for all who ask for it, and keeps it. Pages with a status of their own, 200 and 410, and nothing else. */
@ApplicationScoped
public class Press {

    /** Somebody changes what is on a page again and again while it is printed: after so many times it is not kept. */
    private static final int MOST_TRIES = 3;

    private static final Set<Integer> KEPT = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_GONE);

    /** What is said of an answer and not of the page. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "content-type",
            "x-request-id",
            "cache-control",
            "etag",
            "content-length",
            "content-encoding",
            "date",
            "connection",
            "transfer-encoding");

    /** Prints what somebody asked for. */
    public interface Printing {
        void print(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    @Inject
    Newsstand newsstand;

    @Inject
    ChangeWatch watch;

    @Inject
    Shown shown;

    @Inject
    Clock clock;

    /**
     * Answers with a page that is the same for everybody.
     *
     * @param key under which it is kept: its path, with the query where that makes it another page
     */
    public void answer(
            String key, KeptPage.Life life, HttpServletRequest request, HttpServletResponse response, Printing printing)
            throws IOException, ServletException {
        var rack = newsstand.rack();
        for (var tries = rack.keepsNothing() ? MOST_TRIES : 0; tries < MOST_TRIES; tries++) {
            if (!rack.isTrusted() && !watch.isAway()) {
                watch.lookNow();
            }
            var ready = rack.ready(key);
            if (ready != null) {
                send(ready, request, response);
                return;
            }
            if (watch.isAway() && !watch.lookNow()) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            var turn = rack.turn(key);
            if (turn.isMine()) {
                print(turn, life, request, response, printing);
                return;
            }
            if (turn.await() == Turn.Outcome.NO_PAGE) {
                break;
            }
            if (turn.page() != null) {
                send(turn.page(), request, response);
                return;
            }
        }
        printOnly(request, response, printing);
    }

    private static void printOnly(HttpServletRequest request, HttpServletResponse response, Printing printing)
            throws IOException, ServletException {
        var capture = new Capture(response);
        printing.print(request, capture);
        passOn(capture, response);
    }

    /** What was printed and is not kept goes to whoever asked; an error or a way to another address has gone already. */
    private static void passOn(Capture capture, HttpServletResponse response) throws IOException {
        if (!capture.isAnswered() && !response.isCommitted()) {
            response.getOutputStream().write(capture.content());
        }
    }

    private void print(
            Turn turn, KeptPage.Life life, HttpServletRequest request, HttpServletResponse response, Printing printing)
            throws IOException, ServletException {
        // Whoever had the turn before may just have ended it.
        var page = newsstand.rack().ready(turn.key());
        try {
            if (page == null) {
                page = printed(life, request, response, printing);
            }
        } finally {
            if (page == null) {
                newsstand.rack().end(turn);
            } else {
                newsstand.rack().end(turn, page);
            }
        }
        if (page != null) {
            send(page, request, response);
        }
    }

    /** Null for what is no page to keep; that is answered already. */
    private KeptPage printed(
            KeptPage.Life life, HttpServletRequest request, HttpServletResponse response, Printing printing)
            throws IOException, ServletException {
        var capture = new Capture(response);
        shown.begin();
        Shows shows;
        try {
            printing.print(request, capture);
        } finally {
            shows = shown.end();
        }
        var page = kept(capture, life, shows);
        if (page == null) {
            passOn(capture, response);
        }
        return page;
    }

    private static KeptPage kept(Capture capture, KeptPage.Life life, Shows shows) {
        if (capture.isAnswered()
                || capture.isOfOneReader()
                || capture.containsHeader("Set-Cookie")
                || !KEPT.contains(capture.getStatus())) {
            return null;
        }
        var headers = new ArrayList<Header>();
        headers.add(new Header("Content-Type", capture.getContentType()));
        capture.getHeaderNames().stream()
                .filter(name -> !OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.add(new Header(name, capture.getHeader(name))));
        return KeptPage.of(capture.getStatus(), headers, capture.content(), life, shows);
    }

    private void send(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = page.formFor(request.getHeader("Accept-Encoding"));
        page.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader("Cache-Control", page.cacheControl(clock.millis()));
        response.setHeader("ETag", form.etag());
        if (page.isKnown(form, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(page.status());
        if (form.encoding() != null) {
            response.setHeader("Content-Encoding", form.encoding());
        }
        response.setContentLength(form.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(form.bytes());
        }
    }
}
