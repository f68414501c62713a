package org.thesop.site.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.thesop.platform.web.PlainGet;

/** The ways in which the paper answers a request. */
record PaperAnswer(HttpServletRequest request, HttpServletResponse response) {

    /** Prints a page: its template reads {@code page} and {@code frame}. */
    void page(String name, Object page, Frame frame) throws IOException, ServletException {
        // A correction has to be seen at once, so a browser asks again; nothing in a page is anybody's secret.
        response.setHeader("Cache-Control", "no-cache");
        print(name, page, frame);
    }

    /** Prints what is not out yet, and is kept nowhere. */
    void unpublished(String name, Object page, Frame frame) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        print(name, page, frame);
    }

    private void print(String name, Object page, Frame frame) throws IOException, ServletException {
        request.setAttribute("page", page);
        framed(frame);
        request.getRequestDispatcher("/site/" + name + ".xhtml").forward(new PlainGet(request), response);
    }

    void framed(Frame frame) {
        request.setAttribute("frame", frame);
    }

    /** Sends the reader on for good; the old address gets its one redirect, or there is nothing. */
    void moved(Optional<String> path) throws IOException {
        if (path.isPresent()) {
            permanently(path.get());
        } else {
            nothing();
        }
    }

    /** Sends the reader on for good, and takes the query along: it is the same page. */
    void movedHere(String path) {
        permanently(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /**
     * The same where a person can change the way back: a browser that remembered it for a day could be sent in a circle.
     */
    void movedByHand(String path) {
        movedHere(path);
        response.setHeader("Cache-Control", "no-cache");
    }

    /** The same from the table of old addresses, whose query has said already which story is meant. */
    void movedByTable(String path) {
        permanently(path);
        response.setHeader("Cache-Control", "no-cache");
    }

    /** Sends the reader on as things stand now. */
    void meanwhile(String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-cache");
    }

    private void permanently(String path) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "public, max-age=86400");
    }

    void nothing() throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    void text(String text) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
