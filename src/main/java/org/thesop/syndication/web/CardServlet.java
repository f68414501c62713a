package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.thesop.platform.Settings;
import org.thesop.site.PublicAddress;
import org.thesop.site.PublishedStory;
import org.thesop.site.StoryAnswer;
import org.thesop.site.StoryPages;
import org.thesop.syndication.Card;
import org.thesop.syndication.Feeds;

/** {@code /oembed?url=}: the card of a story of ours, for sites that show one where its address is named. */
@WebServlet("/oembed")
public class CardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int NO_LIMIT = 10_000;

    private static final String TEN_MINUTES = "public, max-age=600";

    @Inject
    transient StoryPages stories;

    @Inject
    transient Feeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = request.getParameter("format");
        if (form != null && !form.equals("json")) {
            response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED);
            return;
        }
        var address = ours(request.getParameter("url"));
        var story = address.kind() == PublicAddress.Kind.STORY ? story(address).orElse(null) : null;
        if (story == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var card = Card.of(story, feeds.words(), most(request, "maxwidth"), most(request, "maxheight"));
        response.setHeader("Access-Control-Allow-Origin", "*");
        new Kept("application/json;charset=UTF-8", card.toString().getBytes(StandardCharsets.UTF_8))
                .send(request, response, TEN_MINUTES);
    }

    /** Also of an address that it had before; not of one that was withdrawn. */
    private Optional<PublishedStory> story(PublicAddress address) {
        return stories.at(address)
                .flatMap(answer -> answer.movedTo() == null
                        ? Optional.of(answer)
                        : stories.at(PublicAddress.of(answer.movedTo(), answer.movedTo())))
                .map(StoryAnswer::story);
    }

    /** What an address of ours means; nowhere for one of another house. */
    private static PublicAddress ours(String address) {
        var home = Settings.paperUrl();
        var path = address != null && address.startsWith(home + "/")
                ? address.substring(home.length()).replaceFirst("[?#].*$", "")
                : "/site";
        return PublicAddress.of(path, path);
    }

    private static int most(HttpServletRequest request, String name) {
        var sent = request.getParameter(name);
        return sent != null && sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : NO_LIMIT;
    }
}
