package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.site.PublicAddress;
import org.thesop.syndication.Feeds;
import org.thesop.syndication.NewsItems;
import org.thesop.syndication.Ninjs;

/**
 * A story's address with {@code .ninjs} after it: the story as programs of other newsrooms read it. Printed once and kept as its
 * page is. One that was taken down is here still, as the word that it is.
 */
@WebServlet("*.ninjs")
public class NinjsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsItems items;

    @Inject
    transient Feeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var address = PublicAddress.of(path, path);
        var found =
                address.kind() == PublicAddress.Kind.NINJS ? items.at(address).orElse(null) : null;
        if (found == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (found.movedTo() != null) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", found.movedTo() + PublicAddress.NINJS);
            response.setHeader("Cache-Control", "no-cache");
        } else {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setContentType(Ninjs.TYPE + ";charset=UTF-8");
            response.getOutputStream().write(Ninjs.of(found.item(), feeds.words()));
        }
    }
}
