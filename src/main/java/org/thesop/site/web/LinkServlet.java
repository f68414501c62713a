package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.media.Pictures;
import org.thesop.media.Size;
import org.thesop.platform.web.SecretAddress;

/**
 * What opens by the secret of a link, for somebody without an account: a page, and the pictures on it under the same address.
 * No script, no session, no way on. It is kept nowhere, found by no search, tells nobody where it led from, and cannot be
 * guessed at for long.
 */
abstract class LinkServlet extends HttpServlet {

    static final int TOO_MANY_REQUESTS = 429;

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS =
            Pattern.compile("/([A-Za-z0-9_-]{1,100})(?:/media/([A-Za-z0-9_-]{1,40})/([a-z0-9.-]{1,20}))?");

    @Inject
    transient Pictures pictures;

    @Inject
    transient PictureSending sending;

    @Inject
    transient LinkRate rate;

    /** Whether this picture is on the page that the secret opens now. */
    abstract boolean shows(String secret, String picture);

    /** Shows the page of the secret in the address. */
    abstract void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        keepSecret(response);
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!rate.letsLook(request.getRemoteAddr())) {
            response.sendError(TOO_MANY_REQUESTS);
        } else if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2) != null) {
            var size = Size.of(address.group(3)).filter(Size::isForReaders);
            picture(address.group(1), address.group(2), size, response);
        } else {
            show(request, response);
        }
    }

    /** What browsers and searches are told of the address. */
    void keepSecret(HttpServletResponse response) {
        SecretAddress.on(response);
    }

    private void picture(String secret, String id, Optional<Size> size, HttpServletResponse response)
            throws IOException {
        var picture = shows(secret, id) ? pictures.get(id).orElse(null) : null;
        if (picture == null || size.isEmpty() || !picture.mayBeShown(pictures.today())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            sending.send(picture, size.get(), response);
        }
    }

    /** The secret opens nothing; whoever tries many is told no more than that. */
    final void opensNothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(
                rate.letsGuess(request.getRemoteAddr()) ? HttpServletResponse.SC_NOT_FOUND : TOO_MANY_REQUESTS);
    }

    static String secret(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
