package org.thesop.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A link by which a reader sends a story on: a plain address with its headline and its own address in it, and nothing else.
 *
 * @param key of its word
 */
public record ShareLink(String key, String address) {

    static List<ShareLink> of(String headline, String story) {
        var both = encoded(headline + " " + story);
        return List.of(
                new ShareLink("site.share.mail", "mailto:?subject=" + encoded(headline) + "&body=" + encoded(story)),
                new ShareLink("site.share.bluesky", "https://bsky.app/intent/compose?text=" + both),
                new ShareLink("site.share.whatsapp", "https://wa.me/?text=" + both));
    }

    /** A mail program takes a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
