package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.thesop.site.PublicAddress;
import org.thesop.site.web.FeedPages;
import org.thesop.syndication.FeedForm;
import org.thesop.syndication.Feeds;

/** The feeds of the paper, and those under a section, a person and a tag; what is no feed there is not there. */
@WebServlet({"/feed.atom", "/feed.rss", "/feed.json", "/section/*", "/people/*", "/tag/*"})
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Feed readers ask every quarter of an hour or so; what was withdrawn leaves a cache between us and them in a minute. */
    private static final String A_MINUTE = "public, max-age=60";

    /** A hub fetches a feed in the moment in which it is told of news: it must not get what a cache had before. */
    private static final String ASK_EACH_TIME = "no-cache";

    @Inject
    transient Feeds feeds;

    @Inject
    transient FeedPages feedPages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var address = PublicAddress.of(path, path);
        if (address.kind() != PublicAddress.Kind.FEED) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var feed = feeds.at(address).orElse(null);
        if (feed == null) {
            moved(address, response);
            return;
        }
        var form = FeedForm.named(address.slug());
        var content = new ByteArrayOutputStream();
        var words = feeds.words(feed);
        form.write(feed, words, content);
        if (words.hub() != null) {
            response.addHeader("Link", "<" + words.hub() + ">; rel=\"hub\"");
            response.addHeader("Link", "<" + feed.in(form) + ">; rel=\"self\"");
        }
        // A reader that runs in a browser may have it too: it is the same for everybody.
        response.setHeader("Access-Control-Allow-Origin", "*");
        new Kept(form.type() + ";charset=UTF-8", content.toByteArray())
                .send(request, response, words.hub() == null ? A_MINUTE : ASK_EACH_TIME);
    }

    private void moved(PublicAddress address, HttpServletResponse response) throws IOException {
        var now = feedPages.formerly(address.feedOf()).orElse(null);
        if (now == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", now + "/feed." + address.slug());
            response.setHeader("Cache-Control", "no-cache");
        }
    }
}
