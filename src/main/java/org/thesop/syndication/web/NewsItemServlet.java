package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.platform.Settings;
import org.thesop.site.PublicAddress;
import org.thesop.syndication.Feeds;
import org.thesop.syndication.NewsItems;
import org.thesop.syndication.NewsMl;

/**
 * A story's address with {@code .newsml} after it: the story as news agencies exchange it. Printed once and kept as its page is.
 * One that was taken down is here still, as the word that it is: whoever has printed it has to hear that.
 */
@WebServlet("*.newsml")
public class NewsItemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsItems items;

    @Inject
    transient Feeds feeds;

    /** With the whole document, which is kept for whoever asks next; the server sends nothing of it. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var address = PublicAddress.of(path, path);
        var found = address.kind() == PublicAddress.Kind.NEWS_ITEM
                ? items.at(address).orElse(null)
                : null;
        if (found == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (found.movedTo() != null) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", found.movedTo() + PublicAddress.NEWS_ITEM);
            response.setHeader("Cache-Control", "no-cache");
        } else {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Link", "<" + Settings.paperUrl() + found.item().path() + ">; rel=\"canonical\"");
            response.setContentType(NewsMl.TYPE + ";charset=UTF-8");
            response.getOutputStream().write(NewsMl.of(found.item(), feeds.words()));
        }
    }
}
