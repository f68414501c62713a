package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.syndication.MapFile;
import org.thesop.syndication.MapWriting;
import org.thesop.syndication.SiteMap;

/** {@code /sitemap.xml}, the files that it names, and {@code /news-sitemap.xml}. */
@WebServlet({"/sitemap.xml", "/sitemap/*", "/news-sitemap.xml"})
public class SiteMapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String XML = "application/xml;charset=UTF-8";

    /** Search engines come by every few hours. An address that was withdrawn says so itself. */
    private static final String TEN_MINUTES = "public, max-age=600";

    private static final String A_MINUTE = "public, max-age=60, stale-while-revalidate=60";

    @Inject
    transient SiteMap map;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var home = Settings.paperUrl();
        if (request.getServletPath().equals("/sitemap")) {
            file(request.getPathInfo(), home, response);
            return;
        }
        var content = new ByteArrayOutputStream();
        var news = request.getServletPath().equals("/news-sitemap.xml");
        if (news) {
            MapWriting.news(map.news(), messages.text("paper.name"), home, content);
        } else {
            MapWriting.index(map.files(), home, content);
        }
        new Kept(XML, content.toByteArray()).send(request, response, news ? A_MINUTE : TEN_MINUTES);
    }

    /** Sent as it is read; so it has no length and no tag, which would need all of it first. */
    private void file(String path, String home, HttpServletResponse response) throws IOException {
        var file = path == null ? null : MapFile.named(path.substring(1)).orElse(null);
        var first = file == null ? null : map.first(file);
        if (first == null || first.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(XML);
        response.setHeader("Cache-Control", TEN_MINUTES);
        MapWriting.file(first, after -> map.lines(file, after), home, response.getOutputStream());
    }
}
