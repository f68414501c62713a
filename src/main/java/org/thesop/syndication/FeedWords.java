package org.thesop.syndication;

/**
 * What every feed says of the paper.
 *
 * @param paper its name
 * @param home its whole address, without a slash at the end
 * @param hub who passes on that there is something new, null for nobody
 * @param forPeople a sentence for a person who opens the feed in a browser
 */
public record FeedWords(String paper, String home, String hub, String forPeople) {

    /** A name for a story that is nobody else's and stays when its address is changed (RFC 4151). */
    String id(long story) {
        var host = home.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
        return "tag:" + host + ",2026:story-" + story;
    }

    /** The whole address of one of the paper's paths, null for null. */
    String whole(String path) {
        return path == null ? null : home + path;
    }
}
